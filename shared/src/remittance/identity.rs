//! Who a row is about.

use crate::identity::{ResidentId, ResidentIdError};
use crate::remittance::cell::{account_key, name_key, runs};
use crate::remittance::check::Row;
use crate::remittance::fault::{Code, Suggestion};
use crate::remittance::raw::RawCell;
use crate::remittance::roster::{IdNumber, RosterMember, Status};
use crate::remittance::{Field, messages};

/// Who the row is about, as far as it can be told.
pub(crate) struct Identified<'a> {
    /// What makes two rows the same person; none when the number is wrong.
    pub key: Option<String>,
    /// The member.
    pub member: Option<&'a RosterMember>,
}

/// Finds the member by identity number (by account where the sheet has no numbers) and reports what is wrong with
/// number, account and name. One fault a cell: a wrong number is not also an unknown member.
pub(crate) fn identify<'a>(row: &mut Row<'a, '_>) -> Identified<'a> {
    let found = if row.has(Field::IdNumber) { by_number(row) } else { by_account(row) };
    if row.has(Field::IdNumber) {
        check_account(row, found.member);
    }
    check_name(row, found.member);
    found
}

fn by_number<'a>(row: &mut Row<'a, '_>) -> Identified<'a> {
    let cell = row.cell(Field::IdNumber);
    let nobody = Identified { key: None, member: None };
    if runs(cell) {
        row.fault(Field::IdNumber, Code::Formula, messages::formula, None);
        return nobody;
    }
    let id = IdNumber::new(cell.text());
    if let Some(member) = row.context.roster.by_id(id.as_str()) {
        if member.status == Status::Sealed {
            row.fault(Field::IdNumber, Code::SealedMember, |_| messages::sealed_member(), None);
        }
        return Identified { key: Some(id.into()), member: Some(member) };
    }
    match id.as_str().parse::<ResidentId>() {
        Ok(id) => {
            let suggestion = holder(row).map(number_of);
            row.fault(Field::IdNumber, Code::UnknownMember, |_| messages::unknown_member(), suggestion);
            Identified { key: Some(id.as_str().to_owned()), member: None }
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
            nobody
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
    let account = account_key(row.cell(Field::MemberAccount).text());
    row.context.roster.by_account(&account).filter(|member| name_key(&member.name) == name)
}

/// The only member of that name, where the row has no account. Never for a number that holds by itself: a joiner may
/// have a member's name.
fn namesake<'a>(row: &Row<'a, '_>) -> Option<&'a RosterMember> {
    let name = name_key(row.cell(Field::Name).text());
    row.cell(Field::MemberAccount).is_blank().then(|| row.context.roster.by_unique_name(&name)).flatten()
}

fn by_account<'a>(row: &mut Row<'a, '_>) -> Identified<'a> {
    let cell = row.cell(Field::MemberAccount);
    let account = account_key(cell.text());
    if runs(cell) {
        row.fault(Field::MemberAccount, Code::Formula, messages::formula, None);
        return Identified { key: None, member: None };
    }
    let member = row.context.roster.by_account(&account);
    match member {
        None => row.fault(Field::MemberAccount, Code::UnknownMember, |_| messages::unknown_member(), None),
        Some(member) if member.status == Status::Sealed => {
            row.fault(Field::MemberAccount, Code::SealedMember, |_| messages::sealed_member(), None);
        }
        Some(_) => {}
    }
    Identified { key: (!account.is_empty()).then_some(account), member }
}

fn check_account(row: &mut Row<'_, '_>, member: Option<&RosterMember>) {
    let cell = row.cell(Field::MemberAccount);
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
