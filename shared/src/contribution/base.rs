//! 缴存基数: which wage counts, and from which month.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::contribution::bounds::{bounded, declared};
use crate::contribution::flexible::joining;
use crate::date::{EffectiveDate, date_zh, write_date};
use crate::decision::{Bound, Cite, Decision, Grant, Step};
use crate::findings::{Findings, Parameter, money_step, months, plain, step, zh_en};
use crate::money::Money;
use crate::month::Month;
use crate::policy::Policy;

/// Where the base comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BaseSource {
    /// 上一年度月平均工资
    LastYear,
    /// 新参加工作: the wage of the second month.
    NewEntrant,
    /// 新调入: the wage of the month.
    Transferee,
    /// 灵活就业人员: the income that is declared.
    Declared,
}

/// What must be known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BaseFacts {
    /// Where the base comes from.
    pub wage_kind: Option<BaseSource>,
    /// All wages of last year.
    pub wages_year: Option<Money>,
    /// The months they were paid for, one to twelve.
    pub months_worked: Option<u16>,
    /// The wage of the month that counts: the second of a new entrant, the first of a transferee.
    pub wage_month: Option<Money>,
    /// The monthly income that a flexible member declares.
    pub income: Option<Money>,
    /// The first working day at this employer; says from which month is paid, and decides nothing.
    #[serde(with = "crate::date::iso_optional")]
    pub started: Option<Date>,
    /// District of contribution; picks the lower limit.
    pub district: String,
}

/// 缴存基数
///
/// # Law
/// 条例第16条、第17条: last year's average monthly wage; a new entrant pays from the second working month on that month's wage, a
/// transferee from the first wage on that month's wage. The city bounds it (限高保低), flexible members with a lower limit
/// of their own (条例2026第49条).
///
/// # Units
/// Yuan a month; the average is rounded as the row `contribution.base_rounding` says.
///
/// # Example
/// ```
/// use shared::{contribution::{BaseFacts, BaseSource, base}, money::Money, policy::packs};
/// let facts = BaseFacts {
///     wage_kind: Some(BaseSource::LastYear), wages_year: Some(Money::yuan(100_000)), months_worked: Some(12),
///     district: "tinghu".to_owned(), ..BaseFacts::default()
/// };
/// let decision = base(&facts, &packs::load("yancheng").unwrap(), "2026-10-08".parse().unwrap());
/// assert_eq!(decision.granted().unwrap().amount, Money::fen(833_333));
/// ```
pub fn base(facts: &BaseFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let mut findings = match facts.wage_kind {
        Some(BaseSource::Declared) => joining(policy, day),
        Some(BaseSource::LastYear | BaseSource::NewEntrant | BaseSource::Transferee) | None => {
            Findings::new(policy, day, ["第16条、第17条", "第16条、第17条"])
        }
    };
    let zh = "按上一年度工资、新参加工作、新调入，还是灵活就业？";
    let en = "Last year’s wages, a new entrant, a transferee, or a flexible member?";
    let source = findings.for_amount(|findings| findings.need(&facts.wage_kind, "wage_kind", zh, en));
    let wage = match source {
        Some(BaseSource::LastYear) => average(&mut findings, facts),
        Some(source @ (BaseSource::NewEntrant | BaseSource::Transferee)) => {
            of_month(&mut findings, facts, source)
        }
        Some(BaseSource::Declared) => {
            let zh = "每月按多少收入缴存？";
            let en = "On which monthly income?";
            let income = findings.for_amount(|findings| findings.need(&facts.income, "income", zh, en));
            income.map(|wage| (wage, vec![]))
        }
        None => None,
    };
    let (wage, mut steps) = wage.map_or((None, vec![]), |(wage, steps)| (Some(wage), steps));
    let base = match source {
        Some(BaseSource::Declared) => declared(&mut findings, wage, &facts.district),
        Some(BaseSource::LastYear | BaseSource::NewEntrant | BaseSource::Transferee) | None => {
            bounded(&mut findings, wage, &facts.district)
        }
    };
    let grant = base.map(|base| {
        steps.extend(base.steps);
        let label = plain("缴存基数", "the base");
        Grant::least(vec![Bound { code: "base".to_owned(), label, amount: base.counts, steps }], Money::ZERO)
    });
    findings.settle(grant)
}

type Wage = Option<(Money, Vec<Step>)>;

fn average(findings: &mut Findings<'_>, facts: &BaseFacts) -> Wage {
    let zh = "上一年度工资总额是多少？";
    let en = "What were all wages of last year?";
    let wages = findings.for_amount(|findings| findings.need(&facts.wages_year, "wages_year", zh, en));
    let zh = "上一年度发了几个月工资？";
    let worked =
        findings.need(&facts.months_worked, "months_worked", zh, "For how many months were they paid?");
    let rounding = Parameter {
        key: "contribution.base_rounding",
        name: ("月平均工资的进位方法", "rounding of the average wage"),
        rows: &findings.policy.contribution.base_rounding,
    };
    let rounding = findings.amount(|findings| findings.row(&rounding));
    let worked = worked?;
    if !(1..=12).contains(&worked) {
        let text = zh_en(
            format!("一年的工资月数应为1至12，现为{worked}"),
            format!("wages of a year are for 1 to 12 months, not {worked}"),
        );
        let cure = plain("请填实际发放工资的月数", "enter the months that were paid");
        findings.against_law("months_of_a_year", text, Some(cure));
        return None;
    }
    let (wages, rounding) = (wages?, rounding?);
    let wage = wages.divided(worked, rounding.value)?;
    let cite = Some(Cite::from(rounding));
    let steps = vec![
        money_step("上一年度工资总额", "all wages of last year", wages, None),
        step("发放工资的月数", "months paid", months(worked), None),
        money_step("除以月数，进位", "their average, rounded", wage, cite),
    ];
    Some((wage, steps))
}

/// The wage of one month, and from which month it is paid.
fn of_month(findings: &mut Findings<'_>, facts: &BaseFacts, source: BaseSource) -> Wage {
    let (zh, en, later) = match source {
        BaseSource::NewEntrant => {
            ("参加工作第二个月的工资是多少？", "What is the wage of the second working month?", 1)
        }
        BaseSource::Transferee | BaseSource::LastYear | BaseSource::Declared => {
            ("调入当月的工资是多少？", "What is the first month’s wage here?", 0)
        }
    };
    let wage = findings.for_amount(|findings| findings.need(&facts.wage_month, "wage_month", zh, en))?;
    let law = Some(findings.law.clone());
    let first = facts.started.map(|started| {
        let first = Month::of(started).plus(later);
        let text = zh_en(
            format!("{}参加工作，从{}起缴存", date_zh(started), first.zh()),
            format!("started on {}; pays from {first} on", write_date(started)),
        );
        step("起缴年月", "first month", text, law)
    });
    let wage_step = money_step("当月工资", "that month’s wage", wage, None);
    Some((wage, first.into_iter().chain([wage_step]).collect()))
}
