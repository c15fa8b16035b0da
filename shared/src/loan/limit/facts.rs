//! What the limit of a loan depends on.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::money::Money;
use crate::rate::Rate;
use crate::retirement::Worker;

/// What must be known. What our ledger knows is filled in when the person is signed in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LoanFacts {
    /// Which home of the family it will be.
    pub home: Option<HomeCount>,
    /// Whether both spouses contribute and apply together.
    pub family: Option<bool>,
    /// Monthly average base of the applicant (our ledger).
    pub base: Option<Money>,
    /// Monthly average base of the spouse (our ledger).
    pub spouse_base: Option<Money>,
    /// Price of the home.
    pub price: Option<Money>,
    /// Term in years.
    pub term_years: Option<u16>,
    /// Months paid in a row and in full, up to the month before the application (our ledger).
    pub months_contributed: Option<u16>,
    /// Whether the applicant is a flexible member (灵活就业缴存人), where the months required differ for them.
    pub flexible: Option<bool>,
    /// Balance of the account; bounds nothing where the centre's rules have no multiple of the balance.
    pub balance: Option<Money>,
    /// Balance of the spouse's account, where both apply together.
    pub spouse_balance: Option<Money>,
    /// Balance of the supplementary account (补充公积金).
    pub supplementary_balance: Option<Money>,
    /// Months paid in altogether (our ledger), where a step table goes by them.
    pub months_total: Option<u16>,
    /// Monthly deposit, both sides (our ledger).
    pub monthly_deposit: Option<Money>,
    /// The spouse's monthly deposit, both sides.
    pub spouse_monthly_deposit: Option<Money>,
    /// Rate of both sides together, where the base is inferred from the deposit.
    pub deposit_rate: Option<Rate>,
    /// District, where the caps differ by it.
    pub district: String,
    /// Kind of the home, where the down payment differs by it.
    pub home_kind: Option<HomeKind>,
    /// Children of the family, where the cap rises with them.
    pub children: Option<u8>,
    /// Whether the applicant is recognised talent (人才).
    pub talent: Option<bool>,
    /// Whether the home is a green building (绿色建筑).
    pub green_building: Option<bool>,
    /// Whether the home is a quality home (高品质住宅、好房子).
    pub quality_home: Option<bool>,
    /// Whether the home was sold completed (现房).
    pub completed_home: Option<bool>,
    /// Whether the applicant is a veteran or alike (退役军人等).
    pub veteran: Option<bool>,
    /// What the family has already withdrawn for this home (our ledger).
    pub withdrawn_for_home: Money,
    /// Monthly payments on other debts.
    pub other_debts_monthly: Option<Money>,
    /// Age of a used home in years; none or zero for a new one.
    pub house_age_years: Option<u16>,
    /// Birthday, to compare the term with the retirement age.
    #[serde(with = "crate::date::iso_optional")]
    pub birth: Option<Date>,
    /// Which statutory retirement age applies.
    pub kind: Option<Worker>,
    /// Whether a fund loan is still being repaid (our ledger).
    pub loan_outstanding: Option<bool>,
    /// Whether another loan application is being handled (our ledger).
    pub other_in_flight: bool,
    /// Last day of a ban after a false withdrawal or loan.
    #[serde(with = "crate::date::iso_optional")]
    pub banned_until: Option<Date>,
}

/// Kind of home, where the down payment differs by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HomeKind {
    /// 商品住房
    Ordinary,
    /// 保障性住房
    Affordable,
    /// 产权公寓
    Apartment,
}

/// Which home of the family it will be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HomeCount {
    /// 首套
    First,
    /// 二套
    Second,
    /// 第三套及以上
    ThirdOrMore,
}
