//! Who a row is about.

use crate::identity::{ResidentId, ResidentIdError};
use crate::remittance::cell::{account_key, name_key, runs};
use crate::remittance::check::Row;
use crate::remittance::fault::{Code, Suggestion};
use crate::remittance::raw::RawCell;
use crate::remittance::roster::{IdNumber, RosterMember, Status};
use crate::remittance::{Field, messages};

/// What makes two rows the same person.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Person {
    /// Place on the roster.
    Member(usize),
    /// The number or account of somebody who is not on it.
    Stranger(String),
}

/// Who the row is about; nobody when the number is wrong.
pub(crate) type Identified = Option<Person>;

/// Finds the member by identity number (by account where the sheet has no numbers) and reports what is wrong with
/// number, account and name. One fault a cell: a wrong number is not also an unknown member.
pub(crate) fn identify(row: &mut Row<'_, '_>) -> Identified {
    let found = if row.has(Field::IdNumber) { by_number(row) } else { by_account(row) };
    let member = row.context.member(&found);
    if row.has(Field::IdNumber) {
        check_account(row, member);
    }
    check_name(row, member);
    found
}

fn by_number(row: &mut Row<'_, '_>) -> Identified {
    let (cell, roster) = (row.cell(Field::IdNumber), row.context.roster);
    if runs(cell) {
        row.fault(Field::IdNumber, Code::Formula, messages::formula, None);
        return None;
    }
    let as_written = roster.place_of_id(cell.text());
    if let Some(place) = as_written.or_else(|| roster.place_of_id(IdNumber::new(cell.text()).as_str())) {
        if roster.members()[place].status == Status::Sealed {
            row.fault(Field::IdNumber, Code::SealedMember, |_| messages::sealed_member(), None);
        }
        return Some(Person::Member(place));
    }
    let id = IdNumber::new(cell.text());
    match id.as_str().parse::<ResidentId>() {
        Ok(id) => {
            let suggestion = holder(row).map(number_of);
            row.fault(Field::IdNumber, Code::UnknownMember, |_| messages::unknown_member(), suggestion);
            Some(Person::Stranger(id.as_str().to_owned()))
        }
        Err(error) => {
            let code = match error {
                ResidentIdError::Empty | ResidentIdError::Length(_) | ResidentIdError::NotADigit(_) => {
                    Code::IdLength
                }
                ResidentIdError::BirthDate => Code::IdBirthDate,
                ResidentIdError::CheckDigit => Code::IdCheckDigit,
            };
            let suggestion = holder(row).or_else(|| namesake(row)).map(number_of);
            let lost = digits_lost(cell, id.as_str());
            row.fault(Field::IdNumber, code, |_| messages::id_wrong(error, lost), suggestion);
            None
        }
    }
}

/// Excel keeps 15 digits of a number and shows `9.90101E+17`.
fn digits_lost(cell: &RawCell, id: &str) -> bool {
    let scientific =
        id.contains("E+") && id.chars().all(|char| char.is_ascii_digit() || "E+.".contains(char));
    scientific || (matches!(cell, RawCell::Number(_)) && id.len() == 18 && id.ends_with("00"))
}

fn number_of(member: &RosterMember) -> Suggestion {
    Suggestion { field: Field::IdNumber, value: member.id.as_str().to_owned() }
}

/// The holder of the row's account, when the name agrees.
fn holder<'a>(row: &Row<'a, '_>) -> Option<&'a RosterMember> {
    let name = name_key(row.cell(Field::Name).text());
    row.context
        .roster
        .by_account(row.cell(Field::MemberAccount).text())
        .filter(|member| name_key(&member.name) == name)
}

/// The only member of that name, where the row has no account. Never for a number that holds by itself: a joiner may
/// have a member's name.
fn namesake<'a>(row: &Row<'a, '_>) -> Option<&'a RosterMember> {
    let name = name_key(row.cell(Field::Name).text());
    row.cell(Field::MemberAccount).is_blank().then(|| row.context.roster.by_unique_name(&name)).flatten()
}

fn by_account(row: &mut Row<'_, '_>) -> Identified {
    let (cell, roster) = (row.cell(Field::MemberAccount), row.context.roster);
    if runs(cell) {
        row.fault(Field::MemberAccount, Code::Formula, messages::formula, None);
        return None;
    }
    let account = account_key(cell.text());
    let Some(place) = roster.place_of_account(&account) else {
        row.fault(Field::MemberAccount, Code::UnknownMember, |_| messages::unknown_member(), None);
        return (!account.is_empty()).then_some(Person::Stranger(account));
    };
    if roster.members()[place].status == Status::Sealed {
        row.fault(Field::MemberAccount, Code::SealedMember, |_| messages::sealed_member(), None);
    }
    Some(Person::Member(place))
}

fn check_account(row: &mut Row<'_, '_>, member: Option<&RosterMember>) {
    let cell = row.cell(Field::MemberAccount);
    if cell.is_blank() || member.is_some_and(|member| member.account == cell.text()) {
        return;
    }
    let account = account_key(cell.text());
    let suggestion =
        member.map(|member| Suggestion { field: Field::MemberAccount, value: member.account.clone() });
    if runs(cell) {
        row.fault(Field::MemberAccount, Code::Formula, messages::formula, suggestion);
    } else if !account.is_empty() && member.is_some_and(|member| account_key(&member.account) != account) {
        let message = |heading: &str| messages::account_mismatch(heading, cell.text().trim());
        row.fault(Field::MemberAccount, Code::AccountMismatch, message, suggestion);
    }
}

fn check_name(row: &mut Row<'_, '_>, member: Option<&RosterMember>) {
    if !row.has(Field::Name) {
        return;
    }
    let cell = row.cell(Field::Name);
    if member.is_some_and(|member| !member.name.is_empty() && member.name == cell.text()) && !runs(cell) {
        return;
    }
    let suggestion = member.map(|member| Suggestion { field: Field::Name, value: member.name.clone() });
    if runs(cell) {
        row.fault(Field::Name, Code::Formula, messages::formula, suggestion);
    } else if cell.is_blank() {
        row.fault(Field::Name, Code::NameMissing, messages::name_missing, suggestion);
    } else if member.is_some_and(|member| name_key(&member.name) != name_key(cell.text())) {
        let message = |_: &str| messages::name_mismatch(cell.text().trim());
        row.fault(Field::Name, Code::NameMismatch, message, suggestion);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_a_spreadsheet_cut_is_known_by_its_looks() {
        let (text, number) =
            (|id: &str| RawCell::Text(id.to_owned()), |id: &str| RawCell::Number(id.to_owned()));
        let table = [
            (text("9.90101E+17"), true),
            (text("E+X"), false),
            (text("9.90101E17"), false),
            (number("990101198711289000"), true), // fifteen digits and three noughts
            (number("990101198711289001"), false),
            (number("99010119871128900"), false),
            (text("990101198711289000"), false), // text loses nothing
        ];
        for (cell, lost) in table {
            assert_eq!(digits_lost(&cell, cell.text()), lost, "{cell:?}");
        }
    }
}
