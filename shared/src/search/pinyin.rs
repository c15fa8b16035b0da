//! 拼音: letters against the syllables of a name.

/// Which characters the letters name: `zftq`, `zufang` and `zuftq` all name 租房提取 from the first on.
///
/// Each syllable gives at least one letter, and its letters stand at its beginning. The earliest run counts.
pub(super) fn named(reading: &str, letters: &str) -> Option<(usize, usize)> {
    let syllables: Vec<&str> = reading.split(' ').collect();
    (0..syllables.len()).find_map(|start| {
        let used = eaten(syllables.get(start..)?, letters)?;
        Some((start, start + used))
    })
}

/// How many syllables the letters take up, from the first on; none where they do not fit.
fn eaten(syllables: &[&str], letters: &str) -> Option<usize> {
    if letters.is_empty() {
        return Some(0);
    }
    let (syllable, rest) = syllables.split_first()?;
    let shared = syllable.bytes().zip(letters.bytes()).take_while(|(one, other)| one == other).count();
    // The longest part first: `xian` is one syllable before it is two.
    (1..=shared).rev().find_map(|length| Some(eaten(rest, letters.get(length..)?)? + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_name_characters() {
        let reading = "zu fang ti qu";
        for (letters, expected) in [
            ("zftq", Some((0, 4))),
            ("zufangtiqu", Some((0, 4))),
            ("zuftq", Some((0, 4))),
            ("zufang", Some((0, 2))),
            ("tq", Some((2, 4))),
            ("fangt", Some((1, 3))),
            ("z", Some((0, 1))),
            ("zt", None),
            ("ufang", None),
            ("zftqq", None),
        ] {
            assert_eq!(named(reading, letters), expected, "{letters}");
        }
        // One long syllable or two short ones.
        assert_eq!(named("xi an", "xian"), Some((0, 2)));
        assert_eq!(named("xian", "xian"), Some((0, 1)));
        assert_eq!(named("", "a"), None);
    }
}
