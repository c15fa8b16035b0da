//! 物业费提取: withdrawing for the property-management fee of one's own home.

use crate::date::EffectiveDate;
use crate::decision::{Bound, Cite, Decision, Reason};
use crate::findings::{Findings, Months, Parameter, less_withdrawn, plain, step, yuan, zh_en};
use crate::money::Money;
use crate::number::Number;
use crate::policy::{InForce, Policy, Regulation};
use crate::withdrawal::by_area;
use crate::withdrawal::facts::ground_facts;
use crate::withdrawal::home::OWN_HOME;

ground_facts! {
    /// What must be known.
    pub struct PropertyFeeFacts {
        /// Whether the member or the spouse owns the home and lives in it (real-estate register).
        pub own_home: Option<bool>,
        /// Square metres of the home, where a centre bounds the fee by them (real-estate register).
        pub area: Option<Number>,
        /// For how many homes the family withdraws this year, this one included.
        pub homes: Option<u16>,
        /// Whether there is a loan on the home.
        pub has_loan: Option<bool>,
        /// Months in a row, up to last month, in which that loan was repaid regularly (our ledger, or the bank).
        pub months_regular: Option<u16>,
        /// The year's fee by its receipts; none for a withdrawal without papers.
        pub fee: Option<Money>,
        /// What the member has withdrawn for property fees this year (our ledger).
        pub withdrawn_this_year: Money,
        /// What the family, the member included, has withdrawn for them this year (our ledger).
        pub family_withdrawn_this_year: Money,
    }
}

impl PropertyFeeFacts {
    /// What the family has withdrawn this year; the member's own counts even where that of the family is not said.
    fn withdrawn_by_all(&self) -> Money {
        self.family_withdrawn_this_year.max(self.withdrawn_this_year)
    }
}

/// 物业费提取
///
/// # Law
/// 条例2026第24条第(5)项; in Yancheng already from 2026-01-01 by the city's own rule. Without papers a member withdraws up to
/// a yearly amount for one home, a family up to its own for so many homes; above that receipts are looked at at the
/// counter. A loan on the home must have been repaid regularly for a year. A centre may count by the area of the home instead.
///
/// # Units
/// Yuan a year; square metres.
///
/// # Example
/// ```
/// use shared::{money::Money, policy::packs, withdrawal::property_fee::{decide, PropertyFeeFacts}};
/// let facts = PropertyFeeFacts {
///     own_home: Some(true), homes: Some(1), has_loan: Some(false), balance: Some(Money::yuan(20_000)),
///     ..PropertyFeeFacts::default()
/// };
/// let policy = packs::load("yancheng").unwrap();
/// let decision = decide(&facts, &policy, "2026-10-08".parse().unwrap());
/// assert_eq!(decision.granted().unwrap().amount, Money::yuan(3_000));
/// ```
pub fn decide(facts: &PropertyFeeFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let person = Parameter {
        key: "withdrawal.property_fee_person",
        name: ("物业费每人每年免材料的金额", "property fee that a person may withdraw a year without papers"),
        rows: &policy.withdrawal.property_fee_person,
    };
    let per_sqm = Parameter {
        key: "withdrawal.property_fee_per_sqm",
        name: ("物业费每平方米每年的限额", "property fee for a square metre and year"),
        rows: &policy.withdrawal.property_fee_per_sqm,
    };
    let by_area = !per_sqm.rows.is_unknown();
    let cap = if by_area { per_sqm } else { person };
    let mut findings = match Regulation::on(day) {
        Regulation::Regulation2019 => Findings::by_the_city(policy, day, &cap),
        Regulation::Regulation2026 => Findings::new(policy, day, ["第24条", "第24条第（5）项"]),
    };
    findings.not_barred(facts.other_in_flight, facts.banned_until);
    let not_yet = plain("这一天还不能提取支付物业费", "no withdrawal for the property fee on this day");
    let cap = findings.begun(&cap, "not_a_ground_yet", not_yet, |_| true);
    findings.must(facts.own_home, &OWN_HOME);
    few_enough_homes(&mut findings, facts.homes);
    loan_regular(&mut findings, facts);
    let caps =
        if by_area { of_area(&mut findings, facts, cap) } else { without_papers(&mut findings, facts, cap) };
    let Some(caps) = caps.filter(|caps| within_year(&mut findings, facts, caps, by_area)) else {
        return findings.settle(None);
    };
    let balance = findings.balance(&facts.balance);
    let fee = facts.fee.map(|fee| by_receipts(&findings, facts, fee));
    findings.least_of(caps.into_iter().chain(fee).map(Some).chain([balance]))
}

fn few_enough_homes(findings: &mut Findings<'_>, homes: Option<u16>) {
    let parameter = Parameter {
        key: "withdrawal.property_fee_homes",
        name: ("物业费提取每户最多几套住房", "homes for which a family may withdraw property fees"),
        rows: &findings.policy.withdrawal.property_fee_homes,
    };
    if parameter.rows.on(findings.day).is_err() {
        return;
    }
    let Some(row) = findings.row(&parameter) else { return };
    let zh = "今年全家为几套住房提取物业费（含这一套）？";
    let en = "For how many homes does the family withdraw this year, this one included?";
    let Some(homes) = findings.need(&homes, "homes", zh, en) else { return };
    if homes == 0 {
        let text = plain(
            "提取物业费的住房填了0套，至少有这一套",
            "no home is named, and there is at least this one",
        );
        let cure = plain("请填含这一套的套数", "count this home too");
        return findings.against_law("no_home_named", text, Some(cure));
    }
    let value = zh_en(format!("{homes}套，最多{}套", row.value), format!("{homes}, at most {}", row.value));
    if homes <= row.value {
        return findings.met(step("全家提取的套数", "homes of the family", value, Some(Cite::from(row))));
    }
    let text = zh_en(
        format!("全家今年为{homes}套住房提取物业费，每户最多{}套", row.value),
        format!("the family withdraws for {homes} homes this year; at most {} are allowed", row.value),
    );
    let cure =
        zh_en(format!("请选择其中{}套住房申请", row.value), format!("choose {} of these homes", row.value));
    findings.against_by(row, "too_many_homes", text, Some(cure));
}

fn loan_regular(findings: &mut Findings<'_>, facts: &PropertyFeeFacts) {
    let parameter = Parameter {
        key: "withdrawal.property_fee_loan_months",
        name: ("提取物业费前贷款须正常还款的月数", "months of regular repayment before a property fee"),
        rows: &findings.policy.withdrawal.property_fee_loan_months,
    };
    if parameter.rows.on(findings.day).is_err() {
        return;
    }
    let zh = "这套住房有贷款吗？";
    if findings.need(&facts.has_loan, "has_loan", zh, "Is there a loan on this home?") != Some(true) {
        return;
    }
    let months = Months {
        field: "months_regular",
        question: (
            "到上个月为止，这笔贷款已连续正常还款几个月？",
            "For how many months in a row, up to last month, was the loan repaid regularly?",
        ),
        label: ("贷款正常还款", "of regular repayment"),
        again: "正常还款",
        code: "loan_not_regular",
    };
    findings.enough_months(&parameter, facts.months_regular, &months);
}

/// What the person and the family may still withdraw this year without papers.
fn without_papers(
    findings: &mut Findings<'_>,
    facts: &PropertyFeeFacts,
    person: Option<&InForce<Money>>,
) -> Option<Vec<Bound>> {
    let family = Parameter {
        key: "withdrawal.property_fee_family",
        name: ("物业费每户每年免材料的金额", "property fee that a family may withdraw a year without papers"),
        rows: &findings.policy.withdrawal.property_fee_family,
    };
    let (person, family) = (person?, findings.row(&family)?);
    let (own, all) = (facts.withdrawn_this_year.or_zero(), facts.family_withdrawn_this_year.or_zero());
    let by_person = less_withdrawn(
        "person",
        ("每人每年免材料", "a person's yearly amount without papers"),
        person.value,
        own,
        person.into(),
    );
    let by_family = less_withdrawn(
        "family",
        ("每户每年免材料", "a family's yearly amount without papers"),
        family.value,
        all.max(own),
        family.into(),
    );
    Some(vec![by_person, by_family])
}

/// What the area of the home leaves this year. Whether the fee's receipts must be shown is in no source: without them the
/// amount is an estimate.
fn of_area(
    findings: &mut Findings<'_>,
    facts: &PropertyFeeFacts,
    per_sqm: Option<&InForce<Money>>,
) -> Option<Vec<Bound>> {
    let most = Parameter {
        key: "withdrawal.property_fee_sqm_max",
        name: ("物业费最多计入的面积", "square metres that count for the property fee"),
        rows: &findings.policy.withdrawal.property_fee_sqm_max,
    };
    let per_sqm = per_sqm?;
    let by_area::ByArea { amount, steps } = by_area::limit(findings, per_sqm, &most, facts.area)?;
    if facts.fee.is_none() {
        findings.assume_unknown("withdrawal.property_fee_papers");
    }
    let label = ("按面积的全年限额", "the yearly amount by the area");
    let left = less_withdrawn("area", label, amount, facts.withdrawn_by_all(), per_sqm.into());
    Some(vec![Bound { steps: steps.into_iter().chain(left.steps).collect(), ..left }])
}

fn by_receipts(findings: &Findings<'_>, facts: &PropertyFeeFacts, fee: Money) -> Bound {
    let withdrawn = facts.withdrawn_by_all();
    less_withdrawn("fee", ("票据上的物业费", "the fee by its receipts"), fee, withdrawn, findings.law.clone())
}

/// Whether something is left. Receipts for more than an amount without papers are looked at at the counter.
fn within_year(findings: &mut Findings<'_>, facts: &PropertyFeeFacts, caps: &[Bound], by_area: bool) -> bool {
    let Some(least) = caps.iter().min_by_key(|cap| cap.amount) else { return false };
    let cite = least.steps.iter().find_map(|step| step.cite.clone()).unwrap_or_else(|| findings.law.clone());
    let left = least.amount.or_zero();
    if by_area && facts.withdrawn_by_all() == Money::ZERO {
        return true;
    }
    let above = !by_area && facts.fee.is_some_and(|fee| by_receipts(findings, facts, fee).amount > left);
    if above {
        let text = zh_en(
            format!("免材料今年还可提取{}，超出的部分凭票据到窗口办理", yuan(left).zh),
            format!(
                "without papers {} are left this year; the rest is claimed with receipts at the counter",
                yuan(left).en
            ),
        );
        findings.open(Reason { code: "above_without_papers".to_owned(), text, cure: None, cite });
    } else if left == Money::ZERO {
        let text = zh_en(
            format!("“{}”的额度今年已经用完", least.label.zh),
            format!("{} is used up", least.label.en),
        );
        let cure = if by_area {
            plain("下一年度可以再申请", "apply again next year")
        } else {
            plain(
                "下一年度可以再申请；今年的物业费超出免材料标准的，凭票据到窗口办理",
                "apply again next year; a fee above the allowance is claimed with receipts at the counter",
            )
        };
        findings.against(Reason { code: "used_up".to_owned(), text, cure: Some(cure), cite });
    }
    left > Money::ZERO
}
