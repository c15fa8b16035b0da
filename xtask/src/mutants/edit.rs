//! Changes of a text, all at places of the text as it was.

/// Text that is put in, or in place of, a part of the source. At one place what closes comes before what opens, and the
/// narrower closes first and opens last.
pub(super) struct Edit {
    pub(super) at: usize,
    pub(super) order: (u8, usize),
    pub(super) cut: usize,
    pub(super) text: String,
}

/// The text with the changes made.
pub(super) fn apply(source: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| (edit.at, edit.order));
    let (mut text, mut done) = (String::new(), 0);
    for Edit { at, cut, text: new, .. } in edits {
        text += &source[done..at];
        text += &new;
        done = at + cut;
    }
    text + &source[done..]
}

pub(super) fn line_starts(source: &str) -> Vec<usize> {
    std::iter::once(0).chain(source.match_indices('\n').map(|(at, _)| at + 1)).collect()
}

/// Lines and columns count from one, columns in characters.
pub(super) fn offset(source: &str, lines: &[usize], line: usize, column: usize) -> usize {
    let start = lines[line - 1];
    start + source[start..].chars().take(column - 1).map(char::len_utf8).sum::<usize>()
}
