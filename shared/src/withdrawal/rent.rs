//! 租房提取: withdrawing to pay rent.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::date::EffectiveDate;
use crate::decision::{Cite, Decision};
use crate::findings::{Findings, Parameter, months, plain, step, zh_en};
use crate::money::Money;
use crate::month::Month;
use crate::policy::{Policy, Regulation};
use crate::withdrawal::rent_amount;

/// What must be known. What our ledger and the registries know is filled in when the person is signed in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct RentFacts {
    /// District of contribution; picks the area whose caps apply.
    pub district: String,
    /// Who rents.
    pub household: Option<Household>,
    /// Children under age in the family.
    pub children: Option<u8>,
    /// Whether the member or the spouse owns a home at the place of contribution (real-estate register).
    pub owns_home_here: Option<bool>,
    /// Months paid in a row and in full, up to the month before the application (our ledger).
    pub months_contributed: Option<u16>,
    /// Balance of the account (our ledger).
    pub balance: Option<Money>,
    /// First month of the rent claimed.
    pub from_month: Option<Month>,
    /// Last month of the rent claimed, inclusive.
    pub to_month: Option<Month>,
    /// How the rent is shown.
    pub lease: Option<Lease>,
    /// Monthly deposit, both sides, where a share of it bounds the rent (our ledger).
    pub monthly_deposit: Option<Money>,
    /// Day of the last rent withdrawal; none when there was none (our ledger).
    #[serde(with = "crate::date::iso_optional")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub last_withdrawal: Option<Date>,
    /// What the household has already withdrawn for these months (our ledger).
    pub already_claimed: Money,
    /// Whether another rent withdrawal is being handled (our ledger).
    pub other_in_flight: bool,
    /// Last day of a ban after a false withdrawal or loan.
    #[serde(with = "crate::date::iso_optional")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub banned_until: Option<Date>,
}

/// Who rents; the cap of a couple is for both together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Household {
    /// 单身职工
    Single,
    /// 夫妻
    Couple,
}

/// How the rent is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Lease {
    /// No papers: the monthly cap applies.
    None,
    /// A registered lease: the actual rent applies.
    Registered {
        /// Yuan a month.
        rent_per_month: Money,
    },
}

/// 租房提取
///
/// # Law
/// 条例2019第24条第(6)项 (rent above a set share of household wages), 条例2026第24条第(1)项 (the share is gone). The
/// city asks for 3 months in a row and no home of one's own, and caps the month where no lease is shown.
///
/// # Units
/// Yuan for all the months claimed together; the cap is per month and household.
///
/// # Example
/// ```
/// use shared::{money::Money, policy::packs, withdrawal::rent::{decide, Household, Lease, RentFacts}};
/// let facts = RentFacts {
///     district: "tinghu".to_owned(), household: Some(Household::Single), children: Some(0),
///     owns_home_here: Some(false), months_contributed: Some(6), balance: Some(Money::yuan(50_000)),
///     from_month: "2026-07".parse().ok(), to_month: "2026-09".parse().ok(), lease: Some(Lease::None),
///     ..RentFacts::default()
/// };
/// let policy = packs::load("yancheng").unwrap();
/// let decision = decide(&facts, &policy, "2026-10-08".parse().unwrap());
/// assert_eq!(decision.granted().unwrap().amount, Money::yuan(2_400));
/// ```
pub fn decide(facts: &RentFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let mut findings = Findings::new(policy, day, ["第24条第（6）项", "第24条第（1）项"]);
    findings.not_barred(facts.other_in_flight, facts.banned_until);
    no_home_here(&mut findings, facts);
    let months_required = Parameter {
        key: "withdrawal.rent.months_required",
        name: ("租房提取须连续缴存的月数", "months of contribution before a rent withdrawal"),
        rows: &policy.withdrawal.rent.months_required,
    };
    findings.months_in_a_row(&months_required, facts.months_contributed);
    rent_above_share_of_wages(&mut findings);
    long_enough_ago(&mut findings, facts);
    let claimed = months_claimed(&mut findings, facts);
    let grant = rent_amount::grant(&mut findings, facts, claimed);
    findings.settle(grant)
}

fn no_home_here(findings: &mut Findings<'_>, facts: &RentFacts) {
    let parameter = Parameter {
        key: "withdrawal.rent.no_home_here",
        name: ("租房提取须无自有住房的要求", "rule that a renter owns no home"),
        rows: &findings.policy.withdrawal.rent.no_home_here,
    };
    let zh = "您或配偶在缴存地有自有住房吗？";
    let en = "Do you or your spouse own a home where you contribute?";
    // Whether owners may withdraw was not found: that is open only for one who owns a home.
    if parameter.rows.is_unknown() {
        if findings.need(&facts.owns_home_here, "owns_home_here", zh, en) == Some(true) {
            findings.unknown(parameter.key);
        }
        return;
    }
    let Some(row) = findings.rule(&parameter) else { return };
    let Some(owns) = findings.need(&facts.owns_home_here, "owns_home_here", zh, en) else { return };
    if owns {
        let text =
            plain("本人或配偶在缴存地有自有住房", "you or your spouse own a home where you contribute");
        let cure = plain(
            "有自有住房不能按租房提取；登记有误的，先到不动产登记机构更正，再申请",
            "owners cannot withdraw for rent; if the register is wrong, have it corrected first",
        );
        findings.against_by(row, "owns_home", text, Some(cure));
    } else {
        let value = plain("没有", "none");
        findings.met(step("缴存地自有住房", "home where you contribute", value, Some(Cite::from(row))));
    }
}

/// How often a renter may withdraw, where the centre says so.
fn long_enough_ago(findings: &mut Findings<'_>, facts: &RentFacts) {
    let rent = &findings.policy.withdrawal.rent;
    let name = ("两次租房提取的间隔", "time between two rent withdrawals");
    let all = ("withdrawal.rent.interval_months", &rent.interval_months);
    let without = ("withdrawal.rent.interval_months_without_lease", &rent.interval_months_without_lease);
    let has_none = facts.lease == Some(Lease::None);
    for (key, rows) in [Some(all), has_none.then_some(without)].into_iter().flatten() {
        if !rows.is_unknown() {
            findings.long_enough_ago(&Parameter { key, name, rows }, "租房提取", facts.last_withdrawal);
        }
    }
}

/// Only the text of 2019 asks that rent exceeds a set share of household wages.
fn rent_above_share_of_wages(findings: &mut Findings<'_>) {
    if Regulation::on(findings.day) == Regulation::Regulation2026 {
        return;
    }
    let rows = &findings.policy.withdrawal.rent.income_share;
    match rows.on(findings.day) {
        // The share is known, the household's wages are not: a person looks at both.
        Ok(row) => {
            let text = zh_en(
                format!("房租须超过家庭工资收入的{}%，按超过估算", row.value),
                format!("rent must exceed {} % of household wages; taken as so", row.value),
            );
            findings.assume(crate::decision::Assumption { text, cite: Cite::from(row) });
        }
        Err(_) => findings.assume_unknown("withdrawal.rent.income_share"),
    }
}

/// How many months are claimed; none while unanswered or refused.
fn months_claimed(findings: &mut Findings<'_>, facts: &RentFacts) -> Option<u16> {
    let from =
        findings.need(&facts.from_month, "from_month", "从哪个月的房租开始？", "Rent from which month?");
    let to = findings.need(&facts.to_month, "to_month", "到哪个月的房租为止？", "Rent up to which month?");
    let this_month = findings.day.month();
    // Known already with one of the two.
    if let (Some(from), None) = (from, to) {
        starts_in_time(findings, from, this_month);
    }
    let to = to?;
    if let Some(from) = from.filter(|from| to < *from) {
        let text = zh_en(
            format!("起始月份{}晚于截止月份{}", from.zh(), to.zh()),
            format!("the first month {from} is after the last month {to}"),
        );
        let cure = plain("请核对起止月份", "check both months");
        findings.against_law("months_reversed", text, Some(cure));
        return None;
    }
    if to > this_month {
        let text = zh_en(
            format!("申请到{}，这个月还没有到", to.zh()),
            format!("the claim runs to {to}, which has not come yet"),
        );
        let cure = zh_en(
            format!("可以先申请到{}；全部月份最早{}可以申请", this_month.zh(), to.zh()),
            format!("claim up to {this_month} now, or all of it from {to} on"),
        );
        findings.against_law("future_months", text, Some(cure));
        return None;
    }
    let from = from?;
    let count = u16::try_from(to.since(from) + 1).ok()?;
    not_too_far_back(findings, u16::try_from(this_month.since(from)).ok()?.max(count));
    Some(count)
}

/// What the first month alone says against a claim.
fn starts_in_time(findings: &mut Findings<'_>, from: Month, this_month: Month) {
    if let Ok(back) = u16::try_from(this_month.since(from)) {
        return not_too_far_back(findings, back);
    }
    let text = zh_en(
        format!("从{}的房租开始申请，这个月还没有到", from.zh()),
        format!("the claim starts with {from}, which has not come yet"),
    );
    let cure = zh_en(format!("最早{}可以申请", from.zh()), format!("apply from {from} on"));
    findings.against_law("future_months", text, Some(cure));
}

fn not_too_far_back(findings: &mut Findings<'_>, back: u16) {
    let key = "withdrawal.rent.months_back_max";
    let name = ("一次租房提取最多可补提的月数", "number of past months that one rent withdrawal may cover");
    let rows = &findings.policy.withdrawal.rent.months_back_max;
    if rows.is_unknown() {
        // Read and not noted as used: it only says from where on a person must look.
        let undisputed = findings.policy.withdrawal.rent.months_undisputed.on(findings.day);
        if back > undisputed.map_or(0, |row| row.value) {
            findings.unknown(key);
        }
        return;
    }
    let Some(row) = findings.row(&Parameter { key, name, rows }) else { return };
    if back > row.value {
        let first = findings.day.month().plus(-i32::from(row.value));
        let text = zh_en(
            format!("申请的房租最早在{back}个月前，最多可补提{}", months(row.value).zh),
            format!("the claim goes {back} months back; at most {} are allowed", row.value),
        );
        let cure = zh_en(format!("请从{}起申请", first.zh()), format!("claim from {first} on"));
        findings.against_by(row, "too_far_back", text, Some(cure));
    }
}
