//! The facts of a member: what ledger and registries know, ready to be asked about.

use serde_json::{Value, json};
use shared::identity::{ResidentId, Sex};
use shared::loan::limit::LoanFacts;
use shared::money::Money;
use shared::month::Month;
use shared::remittance::Rules;
use shared::retirement::Worker;
use shared::wire::{Account, AccountStatus};
use shared::withdrawal::rent::{Household, RentFacts};
use shared::withdrawal::repayment::RepaymentFacts;
use shared::withdrawal::retirement::RetirementFacts;

use super::FlowError;
use crate::hall::Hall;
use crate::registry::{self, Person};
use crate::store::employer::{self, EmployerRow};
use crate::store::member::{self, MemberRow};
use crate::store::{Connection, case_file, loan};

/// A member with everything around the account.
pub(crate) struct Known {
    pub member: MemberRow,
    pub employer: EmployerRow,
    person: Option<Person>,
    in_flight: bool,
    loan: Option<loan::LoanRow>,
}

/// Reads what is known.
pub(crate) async fn known(connection: &mut Connection, sk: i64, account: &str) -> Result<Known, FlowError> {
    let member = member::find(connection, sk, account).await?.ok_or(FlowError::NotFound)?;
    Ok(Known {
        employer: employer::find(connection, sk, member.employer).await?,
        person: registry::person(connection, sk, &member.id_number).await?,
        in_flight: case_file::in_flight(connection, sk, account).await?,
        loan: loan::of_member(connection, sk, account).await?,
        member,
    })
}

/// What the rule for rent is asked with; months and lease are still open.
pub(crate) fn rent(known: &Known) -> RentFacts {
    let household = known.person.as_ref().map(|person| match person.spouse {
        Some(_) => Household::Couple,
        None => Household::Single,
    });
    RentFacts {
        district: known.employer.terms.district.clone(),
        household,
        children: known.person.as_ref().map(|person| person.children),
        owns_home_here: known.person.as_ref().map(|person| !person.homes.is_empty()),
        months_contributed: Some(known.member.months_in_a_row),
        balance: Some(known.member.balance),
        other_in_flight: known.in_flight,
        ..RentFacts::default()
    }
}

/// The same before anything is asked for, with the months of this year that follow the last one claimed, if any.
pub(crate) async fn rent_suggested(
    connection: &mut Connection,
    sk: i64,
    known: &Known,
    this_month: Month,
) -> Result<RentFacts, FlowError> {
    let mut facts = rent(known);
    let last = case_file::rent_last(connection, sk, &known.member.account).await?;
    facts.last_withdrawal = last.map(|(_, day)| day);
    let from = last.map(|(month, _)| month.plus(1)).into_iter().chain(Month::new(this_month.year(), 1)).max();
    if let Some(from) = from.filter(|from| *from <= this_month) {
        (facts.from_month, facts.to_month) = (Some(from), Some(this_month));
    }
    Ok(facts)
}

/// The rent of these months: what the member and the spouse have had for them already; the spouse's home counts.
pub(crate) async fn rent_of(
    connection: &mut Connection,
    sk: i64,
    known: &Known,
    months: (Month, Month),
) -> Result<RentFacts, FlowError> {
    let mut facts = rent(known);
    facts.from_month = Some(months.0);
    facts.to_month = Some(months.1);
    let last = case_file::rent_last(connection, sk, &known.member.account).await?;
    facts.last_withdrawal = last.map(|(_, day)| day);
    facts.already_claimed = case_file::rent_claimed(connection, sk, &known.member.account, months).await?;
    let Some(spouse) = known.person.as_ref().and_then(|person| person.spouse.as_ref()) else {
        return Ok(facts);
    };
    if let Some(other) = registry::person(connection, sk, spouse).await? {
        facts.owns_home_here = facts.owns_home_here.map(|owns| owns || !other.homes.is_empty());
    }
    if let Some(other) = member::of_person(connection, sk, spouse).await? {
        facts.already_claimed += case_file::rent_claimed(connection, sk, &other.account, months).await?;
    }
    Ok(facts)
}

/// What the rule of another ground is asked with, by its name: the balance, and for a ground that closes the account, whether
/// it can be closed. None where nothing is known, or the account is another person's.
pub(crate) fn ground(known: &Known, id: &str) -> Option<Value> {
    let mut facts = json!({ "balance": known.member.balance, "other_in_flight": known.in_flight });
    match id {
        "purchase" | "down_payment" | "build" | "offset" | "property_fee" | "lift" | "illness" => {}
        "incapacity" | "emigration" | "leaving" => {
            facts["loan_outstanding"] = known.loan.is_some().into();
            facts["sealed"] = (known.member.status == AccountStatus::Sealed).into();
        }
        _ => return None,
    }
    Some(facts)
}

/// What the rule for repaying a loan is asked with.
pub(crate) fn repayment(known: &Known) -> RepaymentFacts {
    RepaymentFacts {
        balance: Some(known.member.balance),
        remaining: known.loan.as_ref().map(|loan| loan.balance),
        loan_amount: known.loan.as_ref().map(|loan| loan.principal),
        other_in_flight: known.in_flight,
        ..RepaymentFacts::default()
    }
}

/// What the rule for retirement is asked with.
pub(crate) fn retirement(known: &Known) -> RetirementFacts {
    let id: Option<ResidentId> = known.member.id_number.parse().ok();
    RetirementFacts {
        kind: id.as_ref().and_then(worker),
        birth: id.map(|id| id.birth()),
        balance: Some(known.member.balance),
        loan_outstanding: Some(known.loan.is_some()),
        sealed: Some(known.member.status == AccountStatus::Sealed),
        other_in_flight: known.in_flight,
        ..RetirementFacts::default()
    }
}

/// Women retire by the kind of their post, which we do not know; men by one table.
fn worker(id: &ResidentId) -> Option<Worker> {
    (id.sex() == Sex::Male).then_some(Worker::Man60)
}

/// What the loan limit is asked with.
pub(crate) fn loan(known: &Known) -> LoanFacts {
    let id: Option<ResidentId> = known.member.id_number.parse().ok();
    LoanFacts {
        base: Some(known.member.base),
        months_contributed: Some(known.member.months_in_a_row),
        balance: Some(known.member.balance),
        kind: id.as_ref().and_then(worker),
        birth: id.map(|id| id.birth()),
        loan_outstanding: Some(known.loan.is_some()),
        ..LoanFacts::default()
    }
}

/// The account as its owner and staff see it. The monthly amount is that of the month after the last one paid.
pub(crate) fn account(hall: &Hall, known: &Known) -> Account {
    let terms = known.employer.terms.clone();
    let rules = Rules::new(&hall.pack.policy, terms, known.employer.paid_to.plus(1));
    let amounts = rules.ok().and_then(|rules| rules.amounts(known.member.base));
    let monthly = amounts.map_or(Money::ZERO, |(employer, member)| employer + member);
    member::shown(&known.member, &known.employer, monthly)
}
