//! 运营指标 from the ledger: exact counts and fen, rounded only where a figure is shown.
//!
//! [`crate::kpi`] reproduces published figures from what is printed; these are what a centre's own reports compute.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::money::Money;
use crate::rounding::{Direction, divide};

/// A share or growth, exact. Two shares compare as the numbers they are.
///
/// ```
/// use shared::indicators::Share;
/// let withdrawn = Share::new(9_588_000, 13_524_000).unwrap();
/// assert_eq!(withdrawn.percent(1), "70.9");
/// assert_eq!(Share::new(1, 3).unwrap().percent(2), "33.33");
/// assert!(Share::new(1, 0).is_none());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Share {
    part: i128,
    whole: i128,
}

impl Share {
    /// A part of a whole; `None` where there is no whole.
    pub fn new(part: impl Into<i128>, whole: impl Into<i128>) -> Option<Share> {
        let (part, whole) = (part.into(), whole.into());
        (whole > 0).then_some(Share { part, whole })
    }

    /// A part of an amount.
    pub fn of_money(part: Money, whole: Money) -> Option<Share> {
        Share::new(part.as_fen(), whole.as_fen())
    }

    /// In percent with so many decimals, half-up: for display only.
    pub fn percent(self, decimals: u32) -> String {
        let scale = 10_i128.pow(decimals);
        let scaled = divide(self.part * 100 * scale, self.whole, Direction::HalfUp);
        let (sign, scaled) = (if scaled < 0 { "-" } else { "" }, scaled.abs());
        let width = usize::try_from(decimals).unwrap_or_default();
        match decimals {
            0 => format!("{sign}{scaled}"),
            _ => format!("{sign}{}.{:0width$}", scaled / scale, scaled % scale),
        }
    }
}

impl PartialEq for Share {
    fn eq(&self, other: &Share) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Share {}

impl PartialOrd for Share {
    fn partial_cmp(&self, other: &Share) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Share {
    fn cmp(&self, other: &Share) -> std::cmp::Ordering {
        (self.part * other.whole).cmp(&(other.part * self.whole))
    }
}

/// 同比: how much more than before, as a share of before; `None` where nothing was before.
///
/// ```
/// use shared::{indicators::growth, money::Money};
/// // From whole fen; computed from the printed 95.88 and 99.82 the same figure is off by a hundredth.
/// let now = growth(Money::yuan(9_588_400_000), Money::yuan(9_981_700_000)).unwrap();
/// assert_eq!(now.percent(2), "-3.94");
/// ```
pub fn growth(now: Money, before: Money) -> Option<Share> {
    Share::of_money(now - before, before)
}

/// Accounts that began or ended to be paid into in a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accounts {
    /// Newly opened and paid into at least once.
    pub opened: u32,
    /// Unsealed again and paid into at least once.
    pub reopened: u32,
    /// Sealed or closed.
    pub ended: u32,
}

/// 扩面: which accounts are counted. The published figure does not say, so it is a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Widening {
    /// 新增: opened and reopened.
    Open,
    /// 净增: less those that ended.
    Net,
}

/// 扩面: accounts won in a period; below nought when more ended.
pub fn widened(accounts: Accounts, by: Widening) -> i64 {
    let won = i64::from(accounts.opened) + i64::from(accounts.reopened);
    match by {
        Widening::Open => won,
        Widening::Net => won - i64::from(accounts.ended),
    }
}

/// 归集额: what was credited by remittance and by making up; interest and transfers in are none.
pub fn collected(remitted: Money, made_up: Money) -> Money {
    remitted + made_up
}

/// 月均缴存额 of a member, half-up to the fen: what was collected, over the sum of each month's paying members.
///
/// ```
/// use shared::{indicators::average_deposit, money::Money};
/// assert_eq!(average_deposit(Money::yuan(10_000), &[3, 3, 4]), Some(Money::yuan(1_000)));
/// ```
pub fn average_deposit(collected: Money, paying: &[u32]) -> Option<Money> {
    let member_months: i128 = paying.iter().map(|members| i128::from(*members)).sum();
    if member_months == 0 {
        return None;
    }
    collected.times(1, member_months, Direction::HalfUp)
}

/// What one employer had to remit for a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remittance {
    /// Members it was for.
    pub members: u32,
    /// How much was due.
    pub due: Money,
    /// How much was credited by the last day.
    pub credited: Money,
    /// 缓缴: an approved deferral stands.
    pub deferred: bool,
}

/// 按时汇缴率: what is counted. The published figure does not say; employers are the default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnTime {
    /// 按单位数
    #[default]
    Employers,
    /// 按人数
    Members,
    /// 按金额
    Money,
}

/// 按时汇缴率: employers, members or money credited in time, of all that were due. Approved deferrals are not due. An employer
/// counts when all of it was credited; by money each part counts.
///
/// ```
/// use shared::{indicators::{OnTime, Remittance, on_time}, money::Money};
/// let month = |members, due, credited, deferred| Remittance {
///     members, due: Money::yuan(due), credited: Money::yuan(credited), deferred,
/// };
/// let months = [month(10, 9_000, 9_000, false), month(90, 81_000, 40_500, false), month(50, 45_000, 0, true)];
/// let percent = |by| on_time(&months, by).unwrap().percent(0);
/// assert_eq!([OnTime::Employers, OnTime::Members, OnTime::Money].map(percent), ["50", "10", "55"]);
/// ```
pub fn on_time(months: &[Remittance], by: OnTime) -> Option<Share> {
    let due = months.iter().filter(|month| !month.deferred);
    let weigh = |month: &Remittance, whole: bool| match by {
        OnTime::Employers => i128::from(whole),
        OnTime::Members if whole => i128::from(month.members),
        OnTime::Members => 0,
        OnTime::Money if whole => i128::from(month.due.as_fen()),
        OnTime::Money => i128::from(month.credited.min(month.due).as_fen()),
    };
    let (part, whole) = due.fold((0, 0), |(part, whole), month| {
        (part + weigh(month, month.due <= month.credited), whole + weigh(month, true))
    });
    Share::new(part, whole)
}

/// 非公占比: paying members of employers that are not public, of all. `public` holds the codes of economic types that count as
/// public: no source fixes them.
pub fn non_public(members_by_type: &[(&str, u32)], public: &BTreeSet<&str>) -> Option<Share> {
    let sum = |counts: fn(bool) -> bool| -> i128 {
        let counted = members_by_type.iter().filter(|(code, _)| counts(public.contains(code)));
        counted.map(|(_, members)| i128::from(*members)).sum()
    };
    Share::new(sum(|public| !public), sum(|_| true))
}

/// 减负: what an employer saves by an approved deferral or a lower rate in one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relief<'a> {
    /// Its account.
    pub employer: &'a str,
    /// What would have been due.
    pub normal: Money,
    /// What was due under the relief.
    pub actual: Money,
}

/// How many employers had relief, each counted once, and what they saved together.
///
/// ```
/// use shared::{indicators::{Relief, relief}, money::Money};
/// let month = |employer, normal, actual| Relief { employer, normal: Money::yuan(normal), actual: Money::yuan(actual) };
/// let months = [month("E1", 1_200, 500), month("E1", 1_200, 500), month("E2", 3_000, 0)];
/// assert_eq!(relief(&months), (2, Money::yuan(4_400)));
/// ```
pub fn relief(months: &[Relief<'_>]) -> (usize, Money) {
    let employers: BTreeSet<&str> = months.iter().map(|month| month.employer).collect();
    (employers.len(), months.iter().map(|month| month.normal - month.actual).sum())
}

/// Balances and flows of a period, from the ledger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fund {
    /// 归集额 of the period.
    pub collected: Money,
    /// 提取额 of the period.
    pub withdrawn: Money,
    /// 归集余额 at its end.
    pub deposits: Money,
    /// 个人住房贷款余额 at its end.
    pub loans: Money,
    /// 国债 at its end.
    pub bonds: Money,
    /// 逾期贷款本金 at its end.
    pub overdue: Money,
}

impl Fund {
    /// 提取率: withdrawals of the deposits of the same period.
    pub fn withdrawal_rate(&self) -> Option<Share> {
        Share::of_money(self.withdrawn, self.collected)
    }

    /// 个贷率: loans of deposits.
    pub fn loan_rate(&self) -> Option<Share> {
        Share::of_money(self.loans, self.deposits)
    }

    /// 资金运用率: loans and bonds of deposits.
    pub fn use_rate(&self) -> Option<Share> {
        Share::of_money(self.loans + self.bonds, self.deposits)
    }

    /// 逾期率: overdue principal of loans.
    pub fn overdue_rate(&self) -> Option<Share> {
        Share::of_money(self.overdue, self.loans)
    }
}

/// 网办率、掌办率: transactions through online (or mobile) channels, of all.
pub fn online(online: u64, all: u64) -> Option<Share> {
    Share::new(online, all)
}
