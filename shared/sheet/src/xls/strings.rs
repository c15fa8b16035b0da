//! Texts of the binary format: UTF-16 with the upper bytes left out where they are all zero.

use encoding_rs::{BIG5, Encoding, GB18030, GBK, SHIFT_JIS, WINDOWS_1252};

use super::records::u16_at;
use crate::error::SheetError;
use crate::limits::TEXT_BYTES_MAX;

const WIDE: u8 = 1;
const EXTENDED: u8 = 4;
const RICH: u8 = 8;

/// How texts outside the shared table are written.
#[derive(Clone, Copy)]
pub(super) enum Writing {
    /// Excel 97 and later.
    Unicode,
    /// Excel 5 and 95: bytes in the code page of the machine that wrote them.
    CodePage(&'static Encoding),
}

impl Writing {
    /// The encoding of a code page number; Chinese when it is none that we know.
    pub(super) fn code_page(number: u16) -> Writing {
        Writing::CodePage(match number {
            932 => SHIFT_JIS,
            950 => BIG5,
            1_252 | 0x8001 => WINDOWS_1252,
            54_936 => GB18030,
            _ => GBK,
        })
    }

    /// A text with its length in two bytes.
    pub(super) fn long(self, bytes: &[u8]) -> Option<String> {
        self.counted(usize::from(u16_at(bytes, 0)?), bytes.get(2..)?)
    }

    /// A text with its length in one byte.
    pub(super) fn short(self, bytes: &[u8]) -> Option<String> {
        self.counted(usize::from(*bytes.first()?), bytes.get(1..)?)
    }

    fn counted(self, count: usize, bytes: &[u8]) -> Option<String> {
        if count == 0 {
            return Some(String::new());
        }
        match self {
            Writing::Unicode => {
                let is_wide = bytes.first()? & WIDE != 0;
                let units = units(bytes.get(1..)?, count, is_wide);
                Some(String::from_utf16_lossy(&units))
            }
            Writing::CodePage(encoding) => {
                Some(encoding.decode_without_bom_handling(bytes.get(..count)?).0.into_owned())
            }
        }
    }
}

/// Up to `count` characters from the front.
fn units(bytes: &[u8], count: usize, is_wide: bool) -> Vec<u16> {
    if is_wide {
        bytes.chunks_exact(2).take(count).filter_map(|pair| u16_at(pair, 0)).collect()
    } else {
        bytes.iter().take(count).map(|&byte| u16::from(byte)).collect()
    }
}

/// The table of shared texts (MS-XLS 2.4.265). A text may break off at the end of a record and go on in the next, in
/// the other width; what follows its characters (fonts, phonetic guides) breaks off without saying so.
pub(super) fn shared_texts(pieces: &[&[u8]]) -> Result<Vec<String>, SheetError> {
    let mut reader = Reader { pieces, at: 8 };
    let mut texts = Vec::new();
    let mut bytes: usize = 0;
    while let Some(text) = reader.text() {
        bytes = bytes.saturating_add(text.len()).saturating_add(size_of::<String>());
        if bytes > TEXT_BYTES_MAX {
            return Err(SheetError::TooMuchText);
        }
        texts.push(text);
    }
    Ok(texts)
}

struct Reader<'a, 'b> {
    pieces: &'a [&'b [u8]],
    at: usize,
}

impl<'b> Reader<'_, 'b> {
    fn text(&mut self) -> Option<String> {
        let head = self.here()?;
        let mut left = usize::from(u16_at(head, 0)?);
        let flags = *head.get(2)?;
        self.at += 3;
        let mut trailing = 0;
        if flags & RICH != 0 {
            trailing += usize::from(u16_at(self.here()?, 0)?) * 4;
            self.at += 2;
        }
        if flags & EXTENDED != 0 {
            trailing += usize::try_from(super::records::u32_at(self.here()?, 0)?).ok()?;
            self.at += 4;
        }
        let mut characters = Vec::new();
        let mut is_wide = flags & WIDE != 0;
        while left > 0 {
            let piece = self.pieces.first()?.get(self.at..)?;
            let read = units(piece, left, is_wide);
            left -= read.len();
            self.at += read.len() * if is_wide { 2 } else { 1 };
            characters.extend(read);
            if left > 0 {
                self.pieces = self.pieces.get(1..)?;
                is_wide = self.pieces.first()?.first()? & WIDE != 0;
                self.at = 1;
            }
        }
        self.skip(trailing);
        Some(String::from_utf16_lossy(&characters))
    }

    /// The unread part of the piece at hand; the next piece when it is used up.
    fn here(&mut self) -> Option<&'b [u8]> {
        loop {
            match self.pieces.first()?.get(self.at..) {
                Some(rest) if !rest.is_empty() => return Some(rest),
                _ => self.next_piece()?,
            }
        }
    }

    fn next_piece(&mut self) -> Option<()> {
        self.pieces = self.pieces.get(1..)?;
        self.at = 0;
        Some(())
    }

    fn skip(&mut self, mut count: usize) {
        while count > 0 {
            let Some(rest) = self.here() else { return };
            let step = rest.len().min(count);
            self.at += step;
            count -= step;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::shared_texts;

    #[test]
    fn a_text_goes_on_in_the_next_record_in_the_other_width() {
        // Rich: one run of four bytes follows the text, itself cut by the record's end.
        let first: &[u8] = b"\0\0\0\0\0\0\0\0\x04\0\x08\x01\0ab";
        let texts =
            shared_texts(&[first, b"\x01\x96\x80d\0\xEE\xEE", b"\xEE\xEE\x01\0\x01\x96\x80"]).unwrap();
        assert_eq!(texts, ["ab\u{8096}d", "\u{8096}"]);
        assert_eq!(shared_texts(&[b"", b""]).unwrap(), Vec::<String>::new());
    }
}
