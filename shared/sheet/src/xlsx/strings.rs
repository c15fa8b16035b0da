//! The table of texts that cells share, and Excel's own escapes in texts.

use std::borrow::Cow;

use super::package::Package;
use super::xml::Node;
use crate::error::SheetError;
use crate::limits::TEXT_BYTES_MAX;

/// Reads the table. Its announced length is not believed, only what is there counts.
pub(super) fn read(package: &mut Package<'_>, part: &str) -> Result<Vec<String>, SheetError> {
    let mut xml = package.xml(part)?;
    let mut strings = Vec::new();
    let mut bytes: usize = 0;
    loop {
        let is_item = match xml.next()? {
            Node::Open(element) => element.local_name().as_ref() == "si",
            Node::Close(_) | Node::Text(_) | Node::Other => false,
            Node::End => return Ok(strings),
        };
        if is_item {
            let text = xml.text_of("si")?;
            bytes = bytes.saturating_add(text.len()).saturating_add(size_of::<String>());
            if bytes > TEXT_BYTES_MAX {
                return Err(SheetError::TooMuchText);
            }
            strings.push(text);
        }
    }
}

/// `_x000D_` stands for the character U+000D, as XML cannot hold it.
pub(super) fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, escape) = rest.split_at(at);
        plain.push_str(before);
        let code = escape.get(2..6).filter(|_| escape.get(6..7) == Some("_"));
        match code.and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32) {
            Some(character) => {
                plain.push(character);
                rest = escape.get(7..).unwrap_or_default();
            }
            None => {
                plain.push_str("_x");
                rest = escape.get(2..).unwrap_or_default();
            }
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    #[test]
    fn escapes() {
        assert_eq!(super::unescape("a_x000D_b"), "a\rb");
        assert_eq!(super::unescape("_x005F_x000D_"), "_x000D_");
        assert_eq!(super::unescape("_x00_x_肖x_"), "_x00_x_肖x_");
    }
}
