//! Bytes of a text file as text.

use std::borrow::Cow;

use encoding_rs::{GB18030, UTF_16BE, UTF_16LE};

use crate::error::SheetError;

/// UTF-8 with or without its mark, UTF-16 with its mark, else GB18030: what Chinese Excel and payroll systems write.
pub(crate) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, SheetError> {
    let (text, had_errors) = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => return utf8(rest).ok_or(SheetError::UnknownEncoding),
        [0xFF, 0xFE, rest @ ..] => UTF_16LE.decode_without_bom_handling(rest),
        [0xFE, 0xFF, rest @ ..] => UTF_16BE.decode_without_bom_handling(rest),
        _ => match utf8(bytes) {
            Some(text) => return Ok(text),
            None => GB18030.decode_without_bom_handling(bytes),
        },
    };
    if had_errors { Err(SheetError::UnknownEncoding) } else { Ok(text) }
}

fn utf8(bytes: &[u8]) -> Option<Cow<'_, str>> {
    std::str::from_utf8(bytes).ok().map(Cow::Borrowed)
}
