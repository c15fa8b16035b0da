//! 粘贴: cells as a spreadsheet puts them on the clipboard.

use super::keys::Size;
use super::source::{Change, Place};

/// Lines of cells parted by tabs. A cell with a tab, a line break or a quote in it stands in quotes, where a quote is
/// doubled; the line break at the end begins no line.
pub(super) fn cells(text: &str) -> Vec<Vec<String>> {
    let (mut lines, mut line, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    let mut chars = text.trim_end_matches(['\r', '\n']).chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\t' if !quoted => line.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                line.push(std::mem::take(&mut cell));
                lines.push(std::mem::take(&mut line));
            }
            other => cell.push(other),
        }
    }
    line.push(cell);
    lines.push(line);
    lines
}

/// What pasting does: the cells that fit, and how many do not, because they lie outside or are locked.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Pasted {
    pub(super) changes: Vec<Change>,
    pub(super) left_over: usize,
}

/// Lays the cells out from `at` to the right and downwards.
pub(super) fn laid_out(text: &str, at: Place, size: Size, is_locked: impl Fn(usize) -> bool) -> Pasted {
    let mut pasted = Pasted { changes: Vec::new(), left_over: 0 };
    for (down, line) in cells(text).into_iter().enumerate() {
        for (right, cell) in line.into_iter().enumerate() {
            let place = Place { row: at.row + down, column: at.column + right };
            if place.row < size.rows && place.column < size.columns && !is_locked(place.column) {
                pasted.changes.push(Change { place, text: cell.trim().to_owned() });
            } else {
                pasted.left_over += 1;
            }
        }
    }
    pasted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_as_spreadsheets_write_them() {
        assert_eq!(cells("王一\t8000\r\n王二\t9000\r\n"), [["王一", "8000"], ["王二", "9000"]]);
        assert_eq!(cells("7"), [["7"]]);
        assert_eq!(cells("a\t\tb"), [["a", "", "b"]]);
        assert_eq!(
            cells("\"two\nlines\"\t\"a \"\"word\"\"\"\tsix\" wide"),
            [["two\nlines", "a \"word\"", "six\" wide"]]
        );
        assert_eq!(cells(""), [[""]]);
        assert_eq!(cells("a\n\nb"), [vec!["a"], vec![""], vec!["b"]]);
    }

    #[test]
    fn what_lies_outside_or_is_locked_is_counted_and_left() {
        let size = Size { rows: 3, columns: 3 };
        let at = Place { row: 1, column: 1 };
        let pasted = laid_out(" 1 \t2\t3\n4\t5\t6\n7\t8\t9\n", at, size, |column| column == 2);
        let change = |row, text: &str| Change { place: Place { row, column: 1 }, text: text.to_owned() };
        assert_eq!(pasted, Pasted { changes: vec![change(1, "1"), change(2, "4")], left_over: 7 });
    }
}
