//! 单位合并、分立: who moves where, and what must be put in order first.

use std::collections::{BTreeMap, BTreeSet};

use crate::money::Money;
use crate::month::Month;
use crate::text::Text;
use crate::wire::AccountStatus;

/// A member's account at an employer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberNow {
    /// The account.
    pub account: String,
    /// The person: one person has one account.
    pub person: String,
    /// Its state.
    pub status: AccountStatus,
}

/// An employer before the change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmployerNow {
    /// Its number.
    pub id: String,
    /// The month it has paid to.
    pub paid_to: Month,
    /// Money that arrived and is not yet allocated (暂存款).
    pub suspense: Money,
    /// Its members.
    pub members: Vec<MemberNow>,
}

/// What stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// An employer has not paid as far as the others.
    Behind {
        /// Which.
        employer: String,
        /// The month it has paid to.
        paid_to: Month,
        /// The month that is needed.
        needed: Month,
    },
    /// Unallocated money.
    Suspense {
        /// Whose.
        employer: String,
        /// How much.
        amount: Money,
    },
    /// A person would have two open accounts.
    TwoAccounts {
        /// The accounts.
        accounts: [String; 2],
    },
    /// A member is given to no employer, or to one that is not part of the split.
    NotPlaced {
        /// The account.
        account: String,
    },
}

impl Obstacle {
    /// What is wrong and what puts it right.
    pub fn text(&self) -> Text {
        match self {
            Obstacle::Behind { employer, paid_to, needed } => Text::new(
                format!("单位{employer}缴至{}，须先缴到{}", paid_to.zh(), needed.zh()),
                format!("employer {employer} has paid to {paid_to}; it must pay to {needed} first"),
            ),
            Obstacle::Suspense { employer, amount } => Text::new(
                format!("单位{employer}有未分摊暂存款{} 元，须先分摊或退回", amount.grouped()),
                format!(
                    "employer {employer} has {} yuan in suspense: allocate or return it first",
                    amount.grouped()
                ),
            ),
            Obstacle::TwoAccounts { accounts: [one, other] } => Text::new(
                format!("账户{one}和{other}属于同一人，须先合并账户"),
                format!("accounts {one} and {other} belong to one person: merge them first"),
            ),
            Obstacle::NotPlaced { account } => Text::new(
                format!("账户{account}没有分到任何一个单位，请指定去向"),
                format!("account {account} goes to no employer: say where"),
            ),
        }
    }
}

/// One account that moves.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Transfer {
    /// The account.
    pub account: String,
    /// From this employer.
    pub from: String,
    /// To this one.
    pub to: String,
}

/// The steps once nothing stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Every account that moves.
    pub transfers: Vec<Transfer>,
    /// Employers whose registration ends.
    pub closes: Vec<String>,
}

/// 合并: all members of `from` go to `into`; the employers they leave are closed.
///
/// # Law
/// 条例第14条: on a merger the registration is changed and the accounts are transferred; the times are [`crate::contribution::Duty`].
/// An employer is closed with nothing unallocated and no open account left; one person keeps one account (第13条).
///
/// # Errors
/// Every obstacle, none left out.
///
/// # Example
/// ```
/// use shared::{contribution::{EmployerNow, MemberNow, merge}, money::Money, wire::AccountStatus};
/// let employer = |id: &str, account: &str| EmployerNow {
///     id: id.to_owned(), paid_to: "2026-10".parse().unwrap(), suspense: Money::ZERO,
///     members: vec![MemberNow { account: account.to_owned(), person: account.to_owned(), status: AccountStatus::Normal }],
/// };
/// let plan = merge(&[employer("1", "a")], &employer("2", "b")).unwrap();
/// assert_eq!((plan.transfers.len(), plan.closes), (1, vec!["1".to_owned()]));
/// ```
pub fn merge(from: &[EmployerNow], into: &EmployerNow) -> Result<Plan, Vec<Obstacle>> {
    let needed = from.iter().map(|employer| employer.paid_to).max().unwrap_or(into.paid_to).max(into.paid_to);
    let all = || from.iter().chain([into]);
    let mut obstacles: Vec<Obstacle> = all().flat_map(|employer| not_settled(employer, needed)).collect();
    obstacles.extend(two_accounts(all().flat_map(|employer| &employer.members)));
    let transfers = from.iter().flat_map(|employer| {
        open(&employer.members).map(|member| Transfer {
            account: member.account.clone(),
            from: employer.id.clone(),
            to: into.id.clone(),
        })
    });
    let plan = Plan {
        transfers: transfers.collect(),
        closes: from.iter().map(|employer| employer.id.clone()).collect(),
    };
    if obstacles.is_empty() { Ok(plan) } else { Err(obstacles) }
}

/// 分立: each open account of `of` goes to the employer that `to` names; those that name `of` itself stay. When none stays, `of` is
/// closed.
///
/// # Law
/// As [`merge`].
///
/// # Errors
/// Every obstacle, none left out.
pub fn split(
    of: &EmployerNow,
    targets: &BTreeSet<String>,
    to: &BTreeMap<String, String>,
) -> Result<Plan, Vec<Obstacle>> {
    let mut obstacles: Vec<Obstacle> = not_settled(of, of.paid_to).collect();
    let (mut transfers, mut stays) = (vec![], false);
    for member in open(&of.members) {
        match to.get(&member.account) {
            Some(target) if *target == of.id => stays = true,
            Some(target) if targets.contains(target) => transfers.push(Transfer {
                account: member.account.clone(),
                from: of.id.clone(),
                to: target.clone(),
            }),
            Some(_) | None => obstacles.push(Obstacle::NotPlaced { account: member.account.clone() }),
        }
    }
    let closes = if stays { vec![] } else { vec![of.id.clone()] };
    if obstacles.is_empty() { Ok(Plan { transfers, closes }) } else { Err(obstacles) }
}

/// Accounts that are not closed; sealed ones move too.
fn open(members: &[MemberNow]) -> impl Iterator<Item = &MemberNow> {
    members.iter().filter(|member| member.status != AccountStatus::Closed)
}

fn not_settled(employer: &EmployerNow, needed: Month) -> impl Iterator<Item = Obstacle> {
    let id = || employer.id.clone();
    let behind = (employer.paid_to < needed).then(|| Obstacle::Behind {
        employer: id(),
        paid_to: employer.paid_to,
        needed,
    });
    let suspense = (employer.suspense != Money::ZERO)
        .then(|| Obstacle::Suspense { employer: id(), amount: employer.suspense });
    behind.into_iter().chain(suspense)
}

fn two_accounts<'a>(members: impl Iterator<Item = &'a MemberNow>) -> Vec<Obstacle> {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    let mut found = Vec::new();
    for member in members.filter(|member| member.status != AccountStatus::Closed) {
        if let Some(first) = seen.insert(&member.person, &member.account) {
            found.push(Obstacle::TwoAccounts { accounts: [first.to_owned(), member.account.clone()] });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn employer(id: &str, paid_to: &str, suspense: i64, people: &[(&str, AccountStatus)]) -> EmployerNow {
        let member = |(person, status): &(&str, AccountStatus)| MemberNow {
            account: format!("{id}-{person}"),
            person: (*person).to_owned(),
            status: *status,
        };
        EmployerNow {
            id: id.to_owned(),
            paid_to: paid_to.parse().unwrap(),
            suspense: Money::yuan(suspense),
            members: people.iter().map(member).collect(),
        }
    }

    use AccountStatus::{Closed, Normal, Sealed};

    #[test]
    fn a_merger_moves_open_and_sealed_accounts_and_closes_the_old() {
        let one = employer("1", "2026-10", 0, &[("a", Normal), ("b", Sealed), ("c", Closed)]);
        let plan = merge(&[one], &employer("2", "2026-10", 0, &[("d", Normal), ("c", Normal)])).unwrap();
        let moved: Vec<_> = plan.transfers.iter().map(|of| of.account.as_str()).collect();
        assert_eq!((moved, plan.closes), (vec!["1-a", "1-b"], vec!["1".to_owned()]));
    }

    #[test]
    fn every_obstacle_of_a_merger_is_named_at_once() {
        let one = employer("1", "2026-08", 5, &[("a", Normal)]);
        let obstacles = merge(&[one], &employer("2", "2026-10", 0, &[("a", Sealed)])).unwrap_err();
        let texts: Vec<_> = obstacles.iter().map(|obstacle| obstacle.text().zh).collect();
        assert_eq!(
            texts,
            [
                "单位1缴至2026年8月，须先缴到2026年10月",
                "单位1有未分摊暂存款5.00 元，须先分摊或退回",
                "账户1-a和2-a属于同一人，须先合并账户",
            ]
        );
    }

    #[test]
    fn a_split_places_everybody_once() {
        let old = employer("1", "2026-10", 0, &[("a", Normal), ("b", Sealed), ("c", Closed)]);
        let targets = BTreeSet::from(["2".to_owned()]);
        let to =
            |pairs: &[(&str, &str)]| pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        let plan = split(&old, &targets, &to(&[("1-a", "2"), ("1-b", "1")])).unwrap();
        assert_eq!((plan.transfers.len(), plan.closes.len()), (1, 0));
        let plan = split(&old, &targets, &to(&[("1-a", "2"), ("1-b", "2")])).unwrap();
        assert_eq!((plan.transfers.len(), plan.closes), (2, vec!["1".to_owned()]));
        let missing = split(&old, &targets, &to(&[("1-a", "3")])).unwrap_err();
        assert_eq!(missing.len(), 2, "{missing:?}");
    }
}
