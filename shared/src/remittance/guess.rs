//! Finding the headings and what each column is.

use serde::{Deserialize, Serialize};

use crate::remittance::cell;
use crate::remittance::columns::{Field, Mapping, plain};
use crate::remittance::raw::{RawCell, RawRow, invisible};
use crate::remittance::words::{SURE, WEAK, classify};

/// How far down headings are looked for.
const ROWS_SEARCHED: usize = 50;
/// How many rows below the headings are looked at to see whether a column fits its heading.
const ROWS_SAMPLED: usize = 50;

/// How sure the guess of one column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// No guess: the column is ignored.
    None,
    /// To be looked at.
    Weak,
    /// The heading says so in other words.
    Likely,
    /// The heading says so.
    Sure,
}

/// A mapping that was guessed, and how sure each column is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guess {
    /// The guess.
    pub mapping: Mapping,
    /// By column.
    pub certainty: Vec<Certainty>,
    /// Higher is better; 0 when no headings were found.
    pub score: u32,
}

/// A heading row, or two that were merged cell by cell.
struct Headings {
    first: u32,
    last: u32,
    texts: Vec<String>,
    chosen: Vec<Option<(Field, u32)>>,
    score: u32,
}

/// Finds the heading row (or two heading rows) and guesses what each column is.
///
/// Every text of the first rows is compared with what employers usually write; a guess that the cells below contradict
/// is dropped.
///
/// ```
/// use shared::remittance::{Field, RawCell, RawRow, guess};
/// let row = |number, texts: [&str; 3]| RawRow { number, cells: texts.map(|text| RawCell::Text(text.into())).to_vec() };
/// let rows = [row(1, ["10月公积金", "", ""]), row(2, ["员工姓名", "身份证", "月工资基数"]), row(3, ["肖俊", "990101200304189461", "6159"])];
/// let guess = guess(&rows);
/// assert_eq!(guess.mapping.last_heading_row, 2);
/// assert_eq!(guess.mapping.fields, [Field::Name, Field::IdNumber, Field::Base]);
/// ```
pub fn guess(rows: &[RawRow]) -> Guess {
    let mut best: Option<Headings> = None;
    for (index, row) in rows.iter().take(ROWS_SEARCHED).enumerate() {
        let found = with_row_below(headings(row, None), row, rows.get(index + 1));
        if is_heading(&found) && best.as_ref().is_none_or(|best| found.score > best.score) {
            best = Some(found);
        }
    }
    match best {
        Some(found) => confirmed(rows, found),
        None => nothing_found(rows),
    }
}

/// The sheet of a workbook that looks most like a month's list; `None` when none does.
pub fn best_sheet<'a>(sheets: impl IntoIterator<Item = &'a [RawRow]>) -> Option<usize> {
    let scores = sheets.into_iter().map(|rows| guess(rows).score).enumerate();
    let best = scores.fold(None, |best: Option<(usize, u32)>, (index, score)| match best {
        Some((_, most)) if most >= score => best,
        _ => Some((index, score)),
    });
    best.filter(|(_, score)| *score > 0).map(|(index, _)| index)
}

/// Two rows are one heading when together they say more than either alone.
fn with_row_below(alone: Headings, row: &RawRow, below: Option<&RawRow>) -> Headings {
    let below = below.filter(|below| row.number.checked_add(1) == Some(below.number) && words_only(below));
    let Some(below) = below else { return alone };
    let (both, lower) = (headings(row, Some(below)), headings(below, None));
    if both.score > alone.score.max(lower.score) { both } else { alone }
}

fn nothing_found(rows: &[RawRow]) -> Guess {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let mapping = Mapping::new(0, 0, vec![String::new(); width], Vec::new());
    Guess { certainty: vec![Certainty::None; width], mapping, score: 0 }
}

fn is_heading(found: &Headings) -> bool {
    let fields: Vec<Field> = found.chosen.iter().flatten().map(|(field, _)| *field).collect();
    let person = [Field::Name, Field::IdNumber, Field::MemberAccount];
    fields.len() >= 2 && fields.iter().any(|field| person.contains(field))
}

fn words_only(row: &RawRow) -> bool {
    row.cells.iter().all(|cell| match cell {
        RawCell::Number(_) => false,
        RawCell::Empty | RawCell::Text(_) | RawCell::Formula(_) | RawCell::Error(_) => {
            cell.text().chars().filter(char::is_ascii_digit).count() < 6
        }
    })
}

fn shown(cell: &RawCell) -> String {
    cell.text().chars().filter(|char| !invisible(*char)).collect()
}

/// The texts of one heading row; with a second row below, a merged heading (单位缴存) is carried over its parts (比例, 金额).
fn headings(row: &RawRow, below: Option<&RawRow>) -> Headings {
    let width = row.cells.len().max(below.map_or(0, |below| below.cells.len()));
    let mut carried = String::new();
    let mut texts = Vec::with_capacity(width);
    for column in 0..width {
        let upper = shown(row.cell(column));
        let lower = below.map(|below| shown(below.cell(column))).unwrap_or_default();
        if !upper.is_empty() {
            carried.clone_from(&upper);
        }
        texts.push(if lower.is_empty() { upper } else { format!("{carried}{lower}") });
    }
    let chosen = assign(&texts);
    let score = chosen.iter().flatten().map(|(_, score)| score).sum();
    Headings { first: row.number, last: below.map_or(row.number, |below| below.number), texts, chosen, score }
}

/// The surest heading of each field gets it; ties go to the left.
fn assign(texts: &[String]) -> Vec<Option<(Field, u32)>> {
    let mut candidates: Vec<(usize, Field, u32)> = texts
        .iter()
        .enumerate()
        .filter_map(|(column, text)| classify(&plain(text)).map(|(field, score)| (column, field, score)))
        .collect();
    candidates.sort_by_key(|(column, _, score)| (std::cmp::Reverse(*score), *column));
    let mut chosen = vec![None; texts.len()];
    for (column, field, score) in candidates {
        let taken = chosen.iter().flatten().any(|(have, _)| *have == field);
        if !taken {
            chosen[column] = Some((field, score));
        }
    }
    chosen
}

/// Drops the guesses that most cells below contradict.
fn confirmed(rows: &[RawRow], found: Headings) -> Guess {
    let sample: Vec<&RawRow> = rows.iter().filter(|row| row.number > found.last).take(ROWS_SAMPLED).collect();
    let mut fields = Vec::with_capacity(found.texts.len());
    let mut certainty = Vec::with_capacity(found.texts.len());
    for (column, chosen) in found.chosen.iter().enumerate() {
        let chosen = chosen.filter(|(field, _)| fits(&sample, column, *field));
        fields.push(chosen.map_or(Field::Ignore, |(field, _)| field));
        certainty.push(match chosen {
            None => Certainty::None,
            Some((_, score)) if score >= SURE => Certainty::Sure,
            Some((_, score)) if score > WEAK + 10 => Certainty::Likely,
            Some(_) => Certainty::Weak,
        });
    }
    Guess {
        mapping: Mapping::new(found.first, found.last, found.texts, fields),
        certainty,
        score: found.score,
    }
}

fn fits(sample: &[&RawRow], column: usize, field: Field) -> bool {
    let cells: Vec<&RawCell> =
        sample.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_blank()).collect();
    let good = cells.iter().filter(|cell| cell_fits(cell, field)).count();
    cells.is_empty() || good * 2 >= cells.len()
}

fn cell_fits(cell: &RawCell, field: Field) -> bool {
    let digits = || cell.text().chars().filter(|char| char.is_numeric()).count();
    match field {
        Field::MemberAccount => digits() >= 6,
        Field::IdNumber => digits() >= 4,
        Field::Name => !matches!(cell, RawCell::Number(_)) && digits() < 6,
        Field::Base | Field::EmployerAmount | Field::MemberAmount | Field::Total => {
            matches!(cell, RawCell::Formula(_)) || cell::money(cell).is_ok()
        }
        Field::EmployerRate | Field::MemberRate => {
            matches!(cell, RawCell::Formula(_)) || cell::rate(cell).is_ok()
        }
        Field::Ignore => true,
    }
}

#[cfg(test)]
mod tests;
