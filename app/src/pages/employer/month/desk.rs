//! 工作台: a sheet under correction, with what was left out and a way back. It lives in memory only: personal data
//! never reaches the browser's storage.

use std::collections::{BTreeMap, BTreeSet};

use shared::remittance::{
    Checked, Code, Edit, EditFault, Field, Mapping, RawCell, RawRow, Roster, Rules, Status, Work,
};

/// What a sheet is checked against: the employer's members, its terms and the limits of the month.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Against {
    pub roster: Roster,
    pub rules: Rules,
}

/// Rows as they stood before one correction.
#[derive(Clone, PartialEq, Eq)]
struct Before(Vec<RawRow>);

/// One sheet while the agent works on it.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Desk {
    work: Work,
    corrections: Vec<Before>,
    left_out: BTreeMap<u32, RawRow>,
}

impl Desk {
    /// Checks every row.
    pub(super) fn new(rows: Vec<RawRow>, mapping: Mapping, against: &Against) -> Desk {
        let work = Work::new(rows, mapping, &against.roster, &against.rules);
        Desk { work, corrections: Vec::new(), left_out: BTreeMap::new() }
    }

    /// 与上月相同: everybody whose account is open, with the base on record.
    pub(super) fn same_as_last_month(against: &Against) -> Desk {
        let rows = roster_rows(against);
        Desk::new(rows, Mapping::new(1, 1, headings(), ROSTER_FIELDS.to_vec()), against)
    }

    /// Does again what was done to the same rows before; answers how many cells and rows.
    pub(super) fn go_on(&mut self, edits: &[Edit], left_out: &[u32], against: &Against) -> (usize, usize) {
        let Against { roster, rules } = against;
        let edited = edits.iter().filter(|edit| self.work.edit(edit, roster, rules).is_ok()).count();
        self.leave_out(left_out.iter().copied(), against);
        // There is nothing to take back yet.
        self.corrections.clear();
        (edited, self.left_out.len())
    }

    /// Every cell of the rows in the month that is not as it was.
    pub(super) fn changes(&self, original: &[RawRow]) -> Vec<Edit> {
        let rows = self.work.rows().iter().filter(|row| !self.left_out.contains_key(&row.number));
        let mut edits = Vec::new();
        for row in rows {
            let Ok(index) = original.binary_search_by_key(&row.number, |before| before.number) else {
                continue;
            };
            let before = &original[index];
            if before.cells == row.cells {
                continue;
            }
            for (column, field) in self.mapping().fields.iter().enumerate() {
                if *field != Field::Ignore && row.cell(column) != before.cell(column) {
                    let text = row.cell(column).text().trim().to_owned();
                    edits.push(Edit { row: row.number, field: *field, text });
                }
            }
        }
        edits
    }

    /// The whole result as it stands now.
    pub(super) fn checked(&self, against: &Against) -> Checked {
        self.work.checked(&against.roster, &against.rules)
    }

    /// What each column is.
    pub(super) fn mapping(&self) -> &Mapping {
        self.work.mapping()
    }

    /// What stands in a cell now.
    pub(super) fn cell(&self, row: u32, field: Field) -> &str {
        let column = self.mapping().column(field);
        self.row(row).zip(column).map_or("", |(row, column)| row.cell(column).text().trim())
    }

    /// Changes one cell.
    pub(super) fn fix(&mut self, edit: &Edit, against: &Against) -> Result<(), EditFault> {
        let before = self.rows([edit.row]);
        self.work.edit(edit, &against.roster, &against.rules)?;
        self.corrections.push(before);
        Ok(())
    }

    /// Takes every suggestion for faults of one kind in one column; answers how many cells changed.
    pub(super) fn fix_alike(&mut self, code: Code, field: Field, against: &Against) -> usize {
        let faults = self.checked(against).faults;
        let alike = faults.iter().filter(|fault| fault.code == code && fault.field == field);
        let before = self.rows(alike.map(|fault| fault.row));
        let changed = self.work.accept_all(code, field, &against.roster, &against.rules);
        if changed > 0 {
            self.corrections.push(before);
        }
        changed
    }

    /// 移出本次: takes rows out of this month.
    pub(super) fn leave_out(&mut self, rows: impl IntoIterator<Item = u32>, against: &Against) {
        let before = self.rows(rows);
        for row in &before.0 {
            if self.work.remove(row.number, &against.roster, &against.rules).is_ok() {
                self.left_out.insert(row.number, row.clone());
            }
        }
        if !before.0.is_empty() {
            self.corrections.push(before);
        }
    }

    /// The rows that were left out, as they stood.
    pub(super) fn left_out(&self) -> impl Iterator<Item = &RawRow> {
        self.left_out.values()
    }

    /// How many corrections can be taken back.
    pub(super) fn corrections(&self) -> usize {
        self.corrections.len()
    }

    /// Takes the last correction back; answers which rows are as they were.
    pub(super) fn undo(&mut self, against: &Against) -> Vec<u32> {
        let Some(Before(before)) = self.corrections.pop() else { return Vec::new() };
        let mut rows = self.work.rows().to_vec();
        for old in &before {
            self.left_out.remove(&old.number);
            if let Ok(index) = rows.binary_search_by_key(&old.number, |row| row.number) {
                rows[index].clone_from(old);
            }
        }
        let mapping = self.mapping().clone();
        self.work = Work::new(rows, mapping, &against.roster, &against.rules);
        before.iter().map(|row| row.number).collect()
    }

    fn row(&self, number: u32) -> Option<&RawRow> {
        let rows = self.work.rows();
        rows.binary_search_by_key(&number, |row| row.number).ok().map(|index| &rows[index])
    }

    /// The rows of these numbers as they stand now, each once.
    fn rows(&self, numbers: impl IntoIterator<Item = u32>) -> Before {
        let numbers: BTreeSet<u32> = numbers.into_iter().collect();
        Before(numbers.into_iter().filter_map(|number| self.row(number).cloned()).collect())
    }
}

const ROSTER_FIELDS: [Field; 4] = [Field::MemberAccount, Field::Name, Field::IdNumber, Field::Base];

fn headings() -> Vec<String> {
    ROSTER_FIELDS.iter().map(|field| field.standard_name().to_owned()).collect()
}

/// The roster as rows of a sheet: everybody whose account is open, with the base on record.
pub(super) fn roster_rows(against: &Against) -> Vec<RawRow> {
    let first = RawRow { number: 1, cells: headings().into_iter().map(RawCell::Text).collect() };
    let open = against.roster.members().iter().filter(|member| member.status == Status::Normal);
    let people = (2..).zip(open).map(|(number, member)| RawRow {
        number,
        cells: vec![
            RawCell::Text(member.account.clone()),
            RawCell::Text(member.name.clone()),
            RawCell::Text(member.id.as_str().to_owned()),
            RawCell::Number(member.base.to_string()),
        ],
    });
    std::iter::once(first).chain(people).collect()
}

#[cfg(test)]
#[path = "desk_tests.rs"]
mod tests;
