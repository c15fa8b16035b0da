//! 灵活就业人员缴存: what a flexible member pays each month, both sides alone.

use serde::{Deserialize, Serialize};

use crate::contribution::bounds::declared;
use crate::contribution::{SplitMode, monthly_deposit};
use crate::date::EffectiveDate;
use crate::decision::{Bound, Cite, Decision, Grant};
use crate::findings::{Findings, Parameter, money_step, plain, step, zh_en};
use crate::money::Money;
use crate::policy::{FlexibleSplit, InForce, Policy, Regulation};
use crate::rate::Rate;
use crate::rounding::Rounding;
use crate::text::Text;

/// What must be known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FlexibleFacts {
    /// The monthly income that the person declares as the base.
    pub income: Option<Money>,
    /// The rate chosen, both sides together; asked only where the centre leaves a choice.
    pub rate: Option<Rate>,
    /// District of contribution; asked only where flexible members have no lower limit of their own.
    pub district: String,
    /// Whether an employer pays contributions for the person (our ledger): then it is no flexible member.
    pub has_employer: Option<bool>,
}

/// 灵活就业人员月缴存额
///
/// # Law
/// 条例2026第49条: self-employed, part-time and other flexible workers may join voluntarily; the city makes the rules. Before
/// 2026-09-20 the regulation had no article on it and the city's own notice alone carries the answer.
///
/// # Units
/// Yuan a month, both sides together. Some centres round the total once (天津), others each side (青岛).
///
/// # Example
/// ```
/// use shared::{contribution::{FlexibleFacts, flexible}, money::Money, policy::packs};
/// let facts = FlexibleFacts { income: Some(Money::yuan(5_000)), has_employer: Some(false), ..FlexibleFacts::default() };
/// let decision = flexible(&facts, &packs::load("yancheng").unwrap(), "2026-10-08".parse().unwrap());
/// assert_eq!(decision.granted().unwrap().amount, Money::yuan(500));
/// ```
pub fn flexible(facts: &FlexibleFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let mut findings = joining(policy, day);
    employed(&mut findings, facts);
    let grant = monthly(&mut findings, facts).map(|bound| {
        subsidy(&mut findings, bound.amount);
        Grant::least(vec![bound], Money::ZERO)
    });
    findings.settle(grant)
}

/// What voluntary joining rests on: article 49, and before it the city's notice alone.
pub(super) fn joining(policy: &Policy, day: EffectiveDate) -> Findings<'_> {
    match Regulation::on(day) {
        Regulation::Regulation2019 => Findings::by_the_city(policy, day, &by_notice(policy)),
        Regulation::Regulation2026 => Findings::new(policy, day, ["第49条", "第49条"]),
    }
}

/// The notice that opens the scheme: the one with the rate.
fn by_notice(policy: &Policy) -> Parameter<'_, Rate> {
    let policy = &policy.contribution;
    let chosen = !policy.flexible_rate_min.is_unknown();
    Parameter {
        key: "contribution.flexible_rate",
        name: ("灵活就业人员缴存比例", "rate of flexible members"),
        rows: if chosen { &policy.flexible_rate_min } else { &policy.flexible_rate },
    }
}

fn employed(findings: &mut Findings<'_>, facts: &FlexibleFacts) {
    let zh = "现在有单位为您缴存公积金吗？";
    let en = "Does an employer pay contributions for you now?";
    if findings.need(&facts.has_employer, "has_employer", zh, en) == Some(true) {
        let text = plain(
            "已由单位缴存，一人只能有一个账户，不能同时按灵活就业缴存",
            "an employer pays already; one person has one account and cannot pay as a flexible member too",
        );
        let cure = plain(
            "离职、单位办理封存后可以转为灵活就业缴存",
            "possible once the employer has sealed the account",
        );
        findings.against_law("has_employer", text, Some(cure));
    }
}

fn monthly(findings: &mut Findings<'_>, facts: &FlexibleFacts) -> Option<Bound> {
    let zh = "每月按多少收入缴存？";
    let en = "On which monthly income?";
    let income = findings.for_amount(|findings| findings.need(&facts.income, "income", zh, en));
    let base = declared(findings, income, &facts.district);
    let rate = match findings.policy.contribution.flexible_rate_min.is_unknown() {
        true => findings.amount(|findings| published(findings, facts.rate)),
        false => chosen(findings, facts.rate),
    };
    let rounding = Parameter {
        key: "contribution.rounding",
        name: ("缴存额的进位方法", "rounding of contributions"),
        rows: &findings.policy.contribution.rounding,
    };
    let rounding = findings.amount(|findings| findings.row(&rounding));
    let (base, (rate, cite), rounding) = (base?, rate?, rounding?);
    let (mode, how) = split(findings, rounding.value);
    // Half of the rate for each side; of an odd millionth the employer's side has the more.
    let member = Rate::from_units(rate.units() / 2)?;
    let employer = Rate::from_units(rate.units() - member.units())?;
    let amount = monthly_deposit(base.counts, member, employer, mode)?.total();
    let mut steps = base.steps;
    steps.push(step("缴存比例，合计", "rate, both sides", Text::same(format!("{rate}%")), Some(cite)));
    steps.push(how);
    steps.push(money_step("每月缴存", "each month", amount, Some(Cite::from(rounding))));
    let label = plain("每月合计", "each month, both sides");
    Some(Bound { code: "deposit".to_owned(), label, amount, steps })
}

/// The one rate of the centre.
fn published(findings: &mut Findings<'_>, asked: Option<Rate>) -> Option<(Rate, Cite)> {
    let row = findings.row(&by_notice(findings.policy))?;
    if let Some(asked) = asked.filter(|asked| *asked != row.value) {
        let text = zh_en(
            format!("选择了{asked}%，本市灵活就业人员缴存比例为{}%", row.value),
            format!("{asked} % was chosen; flexible members here pay {} %", row.value),
        );
        let cure = zh_en(format!("请按{}%缴存", row.value), format!("pay {} %", row.value));
        findings.against_by(row, "rate_out_of_range", text, Some(cure));
    }
    Some((row.value, Cite::from(row)))
}

/// The rate that the person chooses between the two of the centre.
fn chosen(findings: &mut Findings<'_>, rate: Option<Rate>) -> Option<(Rate, Cite)> {
    let zh = "选择多少缴存比例（单位和个人两部分合计）？";
    let rate = findings.need(&rate, "rate", zh, "Which rate, for both parts together?");
    let policy = &findings.policy.contribution;
    let key = "contribution.flexible_rate";
    let name = ("灵活就业人员最低缴存比例", "lowest rate of flexible members");
    let lowest = findings.row(&Parameter { key, name, rows: &policy.flexible_rate_min });
    let name = ("灵活就业人员最高缴存比例", "highest rate of flexible members");
    let highest = findings.row(&Parameter { key, name, rows: &policy.flexible_rate_max });
    let (rate, lowest, highest) = (rate?, lowest?, highest?);
    let row = if rate > highest.value { highest } else { lowest };
    if (lowest.value..=highest.value).contains(&rate) {
        return Some((rate, Cite::from(row)));
    }
    let (least, most) = (lowest.value, highest.value);
    let text = zh_en(
        format!("缴存比例{rate}%，应在{least}%至{most}%之间"),
        format!("the rate is {rate} %; it must lie between {least} % and {most} %"),
    );
    let cure = zh_en(format!("请选{least}%至{most}%"), format!("choose {least} % to {most} %"));
    findings.against_by(row, "rate_out_of_range", text, Some(cure));
    None
}

/// Where the rounding happens, and the step that says so; where no source says it the total is rounded once.
fn split(findings: &mut Findings<'_>, rounding: Rounding) -> (SplitMode, crate::decision::Step) {
    let row = findings.policy.contribution.flexible_split.on(findings.day).ok();
    match row {
        Some(row) => findings.used(row),
        None => findings.assume_unknown("contribution.flexible_split"),
    }
    let word = row.map_or(FlexibleSplit::Once, |row| row.value);
    let mode = match word {
        FlexibleSplit::Once => SplitMode::Single(rounding),
        FlexibleSplit::EachSide => SplitMode::EachSide(rounding),
    };
    let word = crate::policy::Word::from(word);
    let cite = row.map(|row: &InForce<_>| Cite::from(row));
    (mode, step("进位", "rounding", plain(word.zh, word.en), cite))
}

/// 缴存补贴: said where there is one; its amount only where a source gives it. It does not change what is paid.
fn subsidy(findings: &mut Findings<'_>, paid: Money) {
    let policy = &findings.policy.contribution;
    let Ok(opened) = policy.flexible_subsidised.on(findings.day) else { return };
    if !opened.value {
        return;
    }
    let Ok(row) = policy.flexible_subsidy.on(findings.day) else {
        let (text, _) = findings.unknown_point("contribution.flexible_subsidy");
        return findings.met(step("缴存补贴", "subsidy", text, Some(Cite::from(opened))));
    };
    findings.used(row);
    let (subsidy, own) = (row.value.grouped(), (paid - row.value).or_zero().grouped());
    let text = zh_en(
        format!("每月补贴{subsidy} 元，本人实际负担{own} 元"),
        format!("{subsidy} yuan a month are subsidised; {own} yuan are borne by the member"),
    );
    findings.met(step("缴存补贴", "subsidy", text, Some(Cite::from(row))));
}
