//! The zip around the parts, kept from unpacking without end.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Cursor, Error, ErrorKind, Read, Result as IoResult};
use std::rc::Rc;

use zip::ZipArchive;

use super::xml::Xml;
use crate::error::SheetError;
use crate::limits::{PARTS_MAX, UNPACKED_BYTES_MAX};

/// An opened zip, and how much may still come out of it.
pub(super) struct Package<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// Parts by name in lower case with `/`: writers differ in both.
    parts: BTreeMap<String, usize>,
    left: Rc<Cell<u64>>,
}

impl<'b> Package<'b> {
    /// Reads the directory, and says which other zipped thing this is if it is no workbook.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, SheetError> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetError::Damaged("zip"))?;
        if zip.len() > PARTS_MAX {
            return Err(SheetError::UnpacksTooLarge);
        }
        let mut parts = BTreeMap::new();
        let mut declared: u64 = 0;
        for index in 0..zip.len() {
            let part = zip.by_index_raw(index).map_err(|_| SheetError::Damaged("zip"))?;
            declared = declared.saturating_add(part.size());
            let name = part.name().map_err(|_| SheetError::Damaged("zip"))?.replace('\\', "/");
            parts.insert(name.trim_start_matches('/').to_lowercase(), index);
        }
        if declared > UNPACKED_BYTES_MAX {
            return Err(SheetError::UnpacksTooLarge);
        }
        let has = |name: &str| parts.contains_key(name);
        if has("xl/workbook.bin") {
            return Err(SheetError::BinaryWorkbook);
        }
        if has("content.xml") && has("mimetype") {
            return Err(SheetError::OpenDocument);
        }
        if !has("[content_types].xml") && !has("xl/workbook.xml") {
            return Err(SheetError::NotAWorkbook);
        }
        Ok(Package { zip, parts, left: Rc::new(Cell::new(UNPACKED_BYTES_MAX)) })
    }

    pub(super) fn has(&self, part: &str) -> bool {
        self.parts.contains_key(&part.to_lowercase())
    }

    /// Opens a part as XML; its name has no leading `/`.
    pub(super) fn xml(&mut self, part: &str) -> Result<Xml<impl BufRead>, SheetError> {
        let index = *self.parts.get(&part.to_lowercase()).ok_or(SheetError::Damaged("missing part"))?;
        let unpacked = self.zip.by_index(index).map_err(|_| SheetError::Damaged("zip"))?;
        Ok(Xml::new(BufReader::new(Metered { unpacked, left: Rc::clone(&self.left) })))
    }
}

/// Counts what comes out: the sizes in a zip's directory are only what its writer claims.
struct Metered<R> {
    unpacked: R,
    left: Rc<Cell<u64>>,
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> IoResult<usize> {
        let count = self.unpacked.read(buffer)?;
        let left = u64::try_from(count).ok().and_then(|count| self.left.get().checked_sub(count));
        self.left.set(left.ok_or_else(|| Error::from(ErrorKind::FileTooLarge))?);
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufReader, repeat};
    use std::{cell::Cell, rc::Rc};

    use super::{Metered, Xml};
    use crate::SheetError;

    /// A part without end, whatever its directory claims.
    #[test]
    fn unpacking_stops_at_the_limit() {
        let left = Rc::new(Cell::new(100_000));
        let mut xml = Xml::new(BufReader::new(Metered { unpacked: repeat(b'x'), left: Rc::clone(&left) }));
        assert!(matches!(xml.next(), Err(SheetError::UnpacksTooLarge)));
        assert!(left.get() < 10_000);
    }
}
