//! Which modules become one file.
//!
//! Two are put together where that costs the visitors least: what somebody loads without need on one side, against
//! one file less to ask for on the other. Every page counts the same.

use super::{PageSet, Piece};

/// What a file costs beside its bytes: the request, its headers, a compression that begins anew, and a module to compile.
const FILE_BYTES: u64 = 4_000;
/// No file is put together that weighs more, uncompressed: it would be over 40 KB compressed.
const MOST_BYTES: u64 = 120_000;

/// The modules of one file and the pages that load it.
pub(super) struct Group {
    pub(super) modules: Vec<Vec<u8>>,
    pub(super) pages: PageSet,
    bytes: u64,
}

impl Group {
    /// What putting the two together saves, in bytes over all pages; below nought where it costs.
    fn gain(&self, other: &Group) -> i64 {
        let (mine, others) = (self.pages & !other.pages, other.pages & !self.pages);
        let needless = count(others) * size(self.bytes) + count(mine) * size(other.bytes);
        // Compressed, a module has about a third of its size.
        count(self.pages & other.pages) * size(FILE_BYTES) - needless / 3
    }
}

fn count(pages: PageSet) -> i64 {
    i64::from(pages.count_ones())
}

fn size(bytes: u64) -> i64 {
    i64::try_from(bytes).unwrap_or(i64::MAX)
}

/// Puts modules of the same pages together, and then whatever gains by it, the greatest gain first.
pub(super) fn plan(pieces: Vec<Piece>) -> Vec<Group> {
    let mut groups: Vec<Group> = pieces
        .into_iter()
        .map(|Piece { module, pages }| {
            let bytes = u64::try_from(module.len()).unwrap_or(u64::MAX);
            Group { modules: vec![module], pages, bytes }
        })
        .collect();
    while let Some((left, right)) = best(&groups) {
        let Group { modules, pages, bytes } = groups.swap_remove(right);
        let into = &mut groups[left];
        into.modules.extend(modules);
        into.pages |= pages;
        into.bytes += bytes;
    }
    groups
}

fn best(groups: &[Group]) -> Option<(usize, usize)> {
    let pairs = (0..groups.len()).flat_map(|left| (left + 1..groups.len()).map(move |right| (left, right)));
    pairs
        .filter(|(left, right)| groups[*left].bytes + groups[*right].bytes <= MOST_BYTES)
        .map(|(left, right)| (groups[left].gain(&groups[right]), left, right))
        .filter(|(gain, ..)| *gain > 0)
        .max_by_key(|(gain, left, right)| (*gain, usize::MAX - left, usize::MAX - right))
        .map(|(_, left, right)| (left, right))
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: PageSet = 1;
    const B: PageSet = 2;

    fn planned(pieces: &[(usize, PageSet)]) -> Vec<(u64, PageSet)> {
        let pieces = pieces.iter().map(|(bytes, pages)| Piece { module: vec![0; *bytes], pages: *pages });
        let mut groups: Vec<_> =
            plan(pieces.collect()).iter().map(|group| (group.bytes, group.pages)).collect();
        groups.sort_unstable();
        groups
    }

    #[test]
    fn what_the_same_pages_need_is_one_file() {
        assert_eq!(planned(&[(10_000, A | B), (20_000, A | B), (500, A | B)]), [(30_500, A | B)]);
    }

    #[test]
    fn a_little_is_loaded_without_need_and_much_is_not() {
        assert_eq!(planned(&[(10_000, A | B), (300, A)]), [(10_300, A | B)]);
        assert_eq!(planned(&[(20_000, A | B), (15_000, A)]), [(15_000, A), (20_000, A | B)]);
    }

    #[test]
    fn no_file_outgrows_the_limit() {
        assert_eq!(planned(&[(100_000, A), (30_000, A)]), [(30_000, A), (100_000, A)]);
    }
}
