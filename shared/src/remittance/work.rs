//! A sheet under correction: one cell changes, one row is checked again.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::remittance::check::{Context, Outcome, check_row};
use crate::remittance::checked::{Checked, Skipped, Totals};
use crate::remittance::columns::{Field, Mapping};
use crate::remittance::fault::{Code, Fault};
use crate::remittance::identity::Person;
use crate::remittance::messages;
use crate::remittance::raw::{RawCell, RawRow};
use crate::remittance::roster::{Roster, Status};
use crate::remittance::rules::Rules;

/// A correction of one cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// Sheet row.
    pub row: u32,
    /// Which cell of it.
    pub field: Field,
    /// What it shall hold; empty clears it.
    pub text: String,
}

/// Why a correction could not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditFault {
    /// No such row.
    #[error("清册中没有第{0}行")]
    NoRow(u32),
    /// The file has no such column.
    #[error("清册中没有“{}”列", .0.standard_name())]
    NoColumn(Field),
}

/// The rows of a sheet with what came of each. Roster and rules are passed to each call and must be the same ones;
/// when they or the mapping change, the sheet is checked anew with [`Work::new`].
#[derive(Clone, PartialEq, Eq)]
pub struct Work {
    rows: Vec<RawRow>,
    mapping: Mapping,
    outcomes: Vec<Outcome>,
    /// Which rows (by index) are about the same person.
    people: BTreeMap<Person, BTreeSet<usize>>,
}

impl Work {
    /// Checks every row.
    pub fn new(rows: Vec<RawRow>, mapping: Mapping, roster: &Roster, rules: &Rules) -> Work {
        let context = Context { mapping: &mapping, roster, rules };
        let outcomes: Vec<Outcome> = rows.iter().map(|row| check_row(row, context)).collect();
        let mut people: BTreeMap<Person, BTreeSet<usize>> = BTreeMap::new();
        for (index, outcome) in outcomes.iter().enumerate() {
            if let Some(person) = person(outcome) {
                people.entry(person.clone()).or_default().insert(index);
            }
        }
        Work { rows, mapping, outcomes, people }
    }

    /// The rows as they stand now.
    pub fn rows(&self) -> &[RawRow] {
        &self.rows
    }

    /// What each column is.
    pub fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    /// Changes one cell and checks its row again.
    pub fn edit(&mut self, edit: &Edit, roster: &Roster, rules: &Rules) -> Result<(), EditFault> {
        let index = self.index(edit.row)?;
        let column = self.mapping.column(edit.field).ok_or(EditFault::NoColumn(edit.field))?;
        let cells = &mut self.rows[index].cells;
        if cells.len() <= column {
            cells.resize(column + 1, RawCell::Empty);
        }
        cells[column] = match edit.text.trim() {
            "" => RawCell::Empty,
            text => RawCell::Text(text.to_owned()),
        };
        self.check_again(index, roster, rules);
        Ok(())
    }

    /// Takes every suggestion for faults of one kind in one column; answers how many cells changed.
    pub fn accept_all(&mut self, code: Code, field: Field, roster: &Roster, rules: &Rules) -> usize {
        let alike = |fault: &Fault| fault.code == code && fault.field == field;
        let edits: Vec<Edit> = self
            .outcomes
            .iter()
            .flat_map(faults)
            .filter(|fault| alike(fault))
            .filter_map(|fault| {
                let suggestion = fault.suggestion.clone()?;
                Some(Edit { row: fault.row, field: suggestion.field, text: suggestion.value })
            })
            .collect();
        edits.iter().filter(|edit| self.edit(edit, roster, rules).is_ok()).count()
    }

    /// Takes a row out of the sheet: a duplicate, a leaver.
    pub fn remove(&mut self, row: u32, roster: &Roster, rules: &Rules) -> Result<(), EditFault> {
        let index = self.index(row)?;
        self.rows[index].cells.clear();
        self.check_again(index, roster, rules);
        Ok(())
    }

    fn index(&self, row: u32) -> Result<usize, EditFault> {
        self.rows.binary_search_by_key(&row, |row| row.number).map_err(|_| EditFault::NoRow(row))
    }

    fn check_again(&mut self, index: usize, roster: &Roster, rules: &Rules) {
        let context = Context { mapping: &self.mapping, roster, rules };
        let outcome = check_row(&self.rows[index], context);
        if let Some(rows) = person(&self.outcomes[index]).and_then(|before| self.people.get_mut(before)) {
            rows.remove(&index);
        }
        if let Some(after) = person(&outcome) {
            self.people.entry(after.clone()).or_default().insert(index);
        }
        self.outcomes[index] = outcome;
    }

    /// The whole result as it stands now.
    pub fn checked(&self, roster: &Roster, rules: &Rules) -> Checked {
        let mut checked = Checked {
            uscc: rules.employer.uscc.clone(),
            month: rules.month,
            rows: 0,
            lines: Vec::with_capacity(self.rows.len()),
            faults: self.missing_columns(),
            skipped: Vec::new(),
            changes: Vec::new(),
            absent: Vec::new(),
            totals: Totals::default(),
        };
        // Without a column that is needed every row would be at fault; that is said once.
        let usable = checked.faults.is_empty();
        let context = Context { mapping: &self.mapping, roster, rules };
        let repeated = self.repeated();
        for (index, (row, outcome)) in self.rows.iter().zip(&self.outcomes).enumerate() {
            match outcome {
                Outcome::Skipped(reason) => {
                    checked.skipped.push(Skipped { row: row.number, reason: *reason })
                }
                Outcome::Data { person, amounts, faults } => {
                    checked.rows += 1;
                    if !usable {
                        continue;
                    }
                    if let Some(first) = repeated.get(&index) {
                        checked.faults.extend(self.duplicate(row.number, *first, faults));
                        continue;
                    }
                    checked.faults.extend(faults.iter().cloned());
                    if let Some((member, amounts)) = context.member(person).zip(*amounts) {
                        checked.pay(row.number, member, amounts);
                    }
                }
            }
        }
        let paid = checked.accounts();
        let normal = roster.members().iter().filter(|member| member.status == Status::Normal);
        checked.absent = normal
            .map(|member| member.account.clone())
            .filter(|account| !paid.contains(account.as_str()))
            .collect();
        checked
    }

    /// Later rows of a person, with the sheet row of the first.
    fn repeated(&self) -> BTreeMap<usize, u32> {
        let mut repeated = BTreeMap::new();
        for rows in self.people.values() {
            let mut rows = rows.iter();
            let Some(first) = rows.next() else { continue };
            repeated.extend(rows.map(|later| (*later, self.rows[*first].number)));
        }
        repeated
    }

    /// A repeated person is one fault; what else the row says of who it is about is not reported beside it.
    fn duplicate(&self, row: u32, first: u32, faults: &[Fault]) -> Vec<Fault> {
        let of_person = [Field::IdNumber, Field::MemberAccount, Field::Name];
        let field = if self.mapping.column(Field::IdNumber).is_some() {
            Field::IdNumber
        } else {
            Field::MemberAccount
        };
        let message = messages::duplicate(first);
        let column = self.mapping.heading(field);
        let mut all: Vec<Fault> =
            vec![Fault { row, column, field, code: Code::Duplicate, message, suggestion: None }];
        let of_cell = |fault: &&Fault| {
            !of_person.contains(&fault.field)
                || fault.code == Code::Formula
                || fault.code == Code::NameMissing
        };
        all.extend(faults.iter().filter(of_cell).cloned());
        all.sort_by_key(|fault| self.mapping.column(fault.field));
        all
    }

    fn missing_columns(&self) -> Vec<Fault> {
        let missing = self.mapping.missing().into_iter();
        missing
            .map(|field| Fault {
                row: self.mapping.last_heading_row,
                column: field.standard_name().to_owned(),
                field,
                code: Code::MissingColumn,
                message: messages::missing_column(&field.text()),
                suggestion: None,
            })
            .collect()
    }
}

fn person(outcome: &Outcome) -> Option<&Person> {
    match outcome {
        Outcome::Data { person, .. } => person.as_ref(),
        Outcome::Skipped(_) => None,
    }
}

fn faults(outcome: &Outcome) -> &[Fault] {
    match outcome {
        Outcome::Data { faults, .. } => faults,
        Outcome::Skipped(_) => &[],
    }
}
