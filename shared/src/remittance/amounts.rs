//! Base, rates and amounts of a row.

use crate::money::Money;
use crate::rate::Rate;
use crate::remittance::cell::{self, Unreadable};
use crate::remittance::check::Row;
use crate::remittance::fault::{Code, Suggestion};
use crate::remittance::{Field, RosterMember, messages};
use crate::text::Text;

/// What a row pays.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Amounts {
    pub base: Money,
    pub employer: Money,
    pub member: Money,
}

/// Checks base, rates and amounts; `None` when there is nothing that could be paid.
///
/// Where the sheet has no base, the base on record holds. Amounts are compared only with a sound base: what follows
/// from a wrong base is not reported again.
pub(crate) fn check(row: &mut Row<'_, '_>, member: Option<&RosterMember>) -> Option<Amounts> {
    let rules = row.context.rules;
    rate(row, Field::EmployerRate, rules.employer.rate_employer);
    rate(row, Field::MemberRate, rules.employer.rate_member);
    let base = match row.has(Field::Base) {
        true => base(row, member),
        false => member.map(|member| member.base),
    };
    let due = base.and_then(|base| Some((base, rules.amounts(base)?)));
    let sides = due.map(|(_, sides)| sides);
    let given = [
        given(row, Field::EmployerAmount, sides.map(|(employer, _)| employer)),
        given(row, Field::MemberAmount, sides.map(|(_, member)| member)),
        given(row, Field::Total, sides.map(|(employer, member)| employer + member)),
    ];
    let (base, (employer, of_member)) = due?;
    compare(row, given, base, employer, of_member);
    Some(Amounts { base, employer, member: of_member })
}

fn rate(row: &mut Row<'_, '_>, field: Field, registered: Rate) {
    if !row.has(field) {
        return;
    }
    let (cell, rules) = (row.cell(field), row.context.rules);
    let suggestion = Some(Suggestion { field, value: registered.to_string() });
    let value = cell.text().trim();
    match cell::rate(cell) {
        Err(Unreadable::Formula) => row.fault(field, Code::Formula, messages::formula, suggestion),
        Err(why) => {
            let message = |heading: &str| messages::unreadable(heading, value, why);
            row.fault(field, Code::NotANumber, message, suggestion);
        }
        Ok(rate) if rate < Rate::ZERO => {
            row.fault(field, Code::Negative, |heading| messages::negative(heading, value), suggestion);
        }
        Ok(rate) if rate < rules.rate_min || rules.rate_max < rate => {
            let message = |heading: &str| messages::rate_out_of_range(heading, value, rules);
            row.fault(field, Code::RateOutOfRange, message, suggestion);
        }
        Ok(rate) if rate != registered => {
            let message = |heading: &str| messages::rate_mismatch(heading, value, &registered.to_string());
            row.fault(field, Code::RateMismatch, message, suggestion);
        }
        Ok(_) => {}
    }
}

fn base(row: &mut Row<'_, '_>, member: Option<&RosterMember>) -> Option<Money> {
    let (cell, rules) = (row.cell(Field::Base), row.context.rules);
    let value = cell.text().trim();
    let on_record = member.map(|member| member.base);
    let suggest =
        |value: Option<Money>| value.map(|value| Suggestion { field: Field::Base, value: value.to_string() });
    match cell::money(cell) {
        Err(Unreadable::Formula) => {
            row.fault(Field::Base, Code::Formula, messages::formula, suggest(on_record));
        }
        Err(why) => {
            let message = |heading: &str| messages::unreadable(heading, value, why);
            row.fault(Field::Base, Code::NotANumber, message, suggest(on_record));
        }
        Ok(base) if base < Money::ZERO => {
            let message = |heading: &str| messages::negative(heading, value);
            row.fault(Field::Base, Code::Negative, message, suggest(on_record));
        }
        Ok(base) if rules.cap < base => {
            let likely = fitting(row, on_record).or(Some(rules.cap));
            let message = |heading: &str| messages::base_over_cap(heading, base, rules);
            row.fault(Field::Base, Code::BaseOverCap, message, suggest(likely));
        }
        Ok(base) if base < rules.floor => {
            let likely = fitting(row, on_record).or(Some(rules.floor));
            let message = |heading: &str| messages::base_under_floor(heading, base, rules);
            row.fault(Field::Base, Code::BaseUnderFloor, message, suggest(likely));
        }
        Ok(base) => return Some(base),
    }
    None
}

/// The base on record, when the amounts of the row were computed from it.
fn fitting(row: &Row<'_, '_>, on_record: Option<Money>) -> Option<Money> {
    let rules = row.context.rules;
    let base = on_record.filter(|base| rules.floor <= *base && *base <= rules.cap)?;
    let (employer, member) = rules.amounts(base)?;
    let mut written =
        [(Field::EmployerAmount, employer), (Field::MemberAmount, member), (Field::Total, employer + member)]
            .into_iter()
            .filter(|(field, _)| row.has(*field))
            .peekable();
    written.peek()?;
    written.all(|(field, due)| cell::money(row.cell(field)) == Ok(due)).then_some(base)
}

/// An amount as written, with its own faults reported; `None` when it is absent or faulty.
fn given(row: &mut Row<'_, '_>, field: Field, due: Option<Money>) -> Option<Money> {
    if !row.has(field) {
        return None;
    }
    let cell = row.cell(field);
    let value = cell.text().trim();
    let suggestion = due.map(|due| Suggestion { field, value: due.to_string() });
    match cell::money(cell) {
        Err(Unreadable::Formula) => row.fault(field, Code::Formula, messages::formula, suggestion),
        Err(why) => {
            let message = |heading: &str| messages::unreadable(heading, value, why);
            row.fault(field, Code::NotANumber, message, suggestion);
        }
        Ok(amount) if amount < Money::ZERO => {
            row.fault(field, Code::Negative, |heading| messages::negative(heading, value), suggestion);
        }
        Ok(amount) => return Some(amount),
    }
    None
}

/// A side that differs is named by its own column; the total only when it follows neither from the sides as written
/// nor from what is due.
fn compare(row: &mut Row<'_, '_>, given: [Option<Money>; 3], base: Money, employer: Money, member: Money) {
    let rules = row.context.rules;
    let [of_employer, of_member, total] = given;
    let terms = &rules.employer;
    for (field, given, due, rate) in [
        (Field::EmployerAmount, of_employer, employer, terms.rate_employer),
        (Field::MemberAmount, of_member, member, terms.rate_member),
    ] {
        if given.is_some_and(|given| given != due) {
            let how = Text::same(format!("{} × {rate}%", base.grouped()));
            mismatch(row, field, given, due, &how);
        }
    }
    let as_written = of_employer.unwrap_or(employer) + of_member.unwrap_or(member);
    if total.is_some_and(|total| total != as_written && total != employer + member) {
        let how = Text::same(format!("{} + {}", employer.grouped(), member.grouped()));
        mismatch(row, Field::Total, total, employer + member, &how);
    }
}

fn mismatch(row: &mut Row<'_, '_>, field: Field, given: Option<Money>, due: Money, how: &Text) {
    let suggestion = Some(Suggestion { field, value: due.to_string() });
    let given = given.unwrap_or_default();
    let message = |heading: &str| messages::amount_mismatch(heading, given, due, how);
    row.fault(field, Code::AmountMismatch, message, suggestion);
}
