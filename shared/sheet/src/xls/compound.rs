//! The compound file (MS-CFB): a small file system in a file. Every chain of sectors is followed at most as many
//! steps as the file has sectors, so a chain that bites its tail ends.

use crate::error::SheetError;
use crate::xls::records::{u16_at, u32_at};

const BROKEN: SheetError = SheetError::Damaged("compound file");
/// Sector numbers from here on mark ends and free space.
const SECTOR_LAST: u32 = 0xFFFF_FFF9;
const HEADER_BYTES: usize = 512;
const ENTRY_BYTES: usize = 128;
const MINI_SECTOR_BYTES: usize = 64;
/// Streams shorter than this live in the mini stream.
const MINI_STREAM_BELOW: usize = 4_096;
const ROOT: u8 = 5;

/// An opened compound file.
pub(super) struct Compound<'b> {
    bytes: &'b [u8],
    sector_bytes: usize,
    next: Vec<u32>,
    mini_next: Vec<u32>,
    mini_stream: Vec<u8>,
    entries: Vec<Entry>,
}

/// A stream or folder.
struct Entry {
    name: String,
    kind: u8,
    start: u32,
    size: usize,
}

impl<'b> Compound<'b> {
    /// Reads header, sector table and directory.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, SheetError> {
        let header = bytes.get(..HEADER_BYTES).ok_or(BROKEN)?;
        let sector_bytes = match u16_at(header, 30) {
            Some(9) => 512,
            Some(12) => 4_096,
            _ => return Err(BROKEN),
        };
        let mut file = Compound {
            bytes,
            sector_bytes,
            next: Vec::new(),
            mini_next: Vec::new(),
            mini_stream: Vec::new(),
            entries: Vec::new(),
        };
        file.next = file.sector_table(header)?;
        let directory = file.chain(u32_at(header, 48).ok_or(BROKEN)?, usize::MAX)?;
        file.entries = directory.chunks_exact(ENTRY_BYTES).filter_map(Entry::read).collect();
        let root = file.entries.iter().find(|entry| entry.kind == ROOT).map(|root| (root.start, root.size));
        let mini_table = u32_at(header, 60).ok_or(BROKEN)?;
        if let (Some((start, size)), true) = (root, mini_table <= SECTOR_LAST) {
            file.mini_stream = file.chain(start, size)?;
            file.mini_next = words(&file.chain(mini_table, usize::MAX)?);
        }
        Ok(file)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    /// A stream by name, whole; `None` when there is no such stream.
    pub(super) fn stream(&self, name: &str) -> Option<Result<Vec<u8>, SheetError>> {
        let entry = self.entry(name)?;
        Some(if entry.size < MINI_STREAM_BELOW {
            self.mini_chain(entry.start, entry.size)
        } else {
            self.chain(entry.start, entry.size)
        })
    }

    fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.kind == 2 && entry.name.eq_ignore_ascii_case(name))
    }

    fn sectors_count(&self) -> usize {
        self.bytes.len().div_ceil(self.sector_bytes)
    }

    /// A sector; the last one of a file may be short.
    fn sector(&self, number: u32) -> Result<&'b [u8], SheetError> {
        let index = usize::try_from(number).map_err(|_| BROKEN)?;
        let start =
            index.checked_add(1).and_then(|index| index.checked_mul(self.sector_bytes)).ok_or(BROKEN)?;
        let end = start.saturating_add(self.sector_bytes).min(self.bytes.len());
        self.bytes.get(start..end).ok_or(BROKEN)
    }

    /// The table that names for each sector the next: its own sectors are listed in the header and, for large files,
    /// in further sectors, each naming the next in its last word.
    fn sector_table(&self, header: &[u8]) -> Result<Vec<u32>, SheetError> {
        let mut listed = words(header.get(76..HEADER_BYTES).ok_or(BROKEN)?);
        let mut more = u32_at(header, 68).ok_or(BROKEN)?;
        let mut steps = 0;
        while more <= SECTOR_LAST {
            steps += 1;
            if steps > self.sectors_count() {
                return Err(BROKEN);
            }
            listed.extend(words(self.sector(more)?));
            more = listed.pop().ok_or(BROKEN)?;
        }
        listed.retain(|&sector| sector <= SECTOR_LAST);
        if listed.len() > self.sectors_count() {
            return Err(BROKEN);
        }
        let mut table = Vec::new();
        for sector in listed {
            table.extend(words(self.sector(sector)?));
        }
        Ok(table)
    }

    fn chain(&self, start: u32, size_bytes: usize) -> Result<Vec<u8>, SheetError> {
        let mut content = Vec::new();
        let mut sector = start;
        let mut steps = 0;
        while sector <= SECTOR_LAST && content.len() < size_bytes {
            steps += 1;
            if steps > self.sectors_count() {
                return Err(BROKEN);
            }
            content.extend_from_slice(self.sector(sector)?);
            sector = next_of(&self.next, sector)?;
        }
        content.truncate(size_bytes);
        Ok(content)
    }

    fn mini_chain(&self, start: u32, size_bytes: usize) -> Result<Vec<u8>, SheetError> {
        let mut content = Vec::new();
        let mut sector = start;
        while sector <= SECTOR_LAST && content.len() < size_bytes {
            let at = usize::try_from(sector)
                .ok()
                .and_then(|index| index.checked_mul(MINI_SECTOR_BYTES))
                .ok_or(BROKEN)?;
            let end = at.saturating_add(MINI_SECTOR_BYTES).min(self.mini_stream.len());
            let piece = self.mini_stream.get(at..end).filter(|piece| !piece.is_empty()).ok_or(BROKEN)?;
            content.extend_from_slice(piece);
            sector = next_of(&self.mini_next, sector)?;
        }
        content.truncate(size_bytes);
        Ok(content)
    }
}

impl Entry {
    fn read(bytes: &[u8]) -> Option<Entry> {
        let units: Vec<u16> = bytes.get(..64)?.chunks_exact(2).filter_map(|pair| u16_at(pair, 0)).collect();
        let name = String::from_utf16_lossy(&units);
        let size = usize::try_from(u32_at(bytes, 120)?).ok()?;
        let name = name.split('\0').next().unwrap_or_default().to_owned();
        Some(Entry { name, kind: *bytes.get(66)?, start: u32_at(bytes, 116)?, size })
    }
}

fn words(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).filter_map(|word| u32_at(word, 0)).collect()
}

fn next_of(table: &[u32], sector: u32) -> Result<u32, SheetError> {
    usize::try_from(sector).ok().and_then(|index| table.get(index)).copied().ok_or(BROKEN)
}
