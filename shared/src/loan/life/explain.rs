//! The working of an instalment, and what a loan's story takes for granted.

use crate::date::write_date;
use crate::decision::{Assumption, Cite, Step};
use crate::findings::{money_step, plain, step, zh_en};
use crate::loan::life::days::{DayBasis, Piece};
use crate::loan::life::instalment::{Kind, Row};
use crate::loan::life::story::Event;
use crate::loan::life::terms::Terms;
use crate::money::Money;
use crate::policy::Policy;
use crate::text::Text;

/// How an instalment came about: the days of interest at each rate, the interest, the principal, and what is owed then.
///
/// # Law
/// Rates change on 1 January (中国人民银行 2015-06-28 notice); the period of the change is split by days.
///
/// # Example
/// ```
/// use shared::{date::parse_date, loan::{annuity::Loan, life::{Life, RateChange, Terms, explain}}, money::Money, policy::packs};
/// let policy = packs::load("yancheng").unwrap();
/// let loan = Loan::new(Money::yuan(900_000), "2.85".parse().unwrap(), 240).unwrap();
/// let change = RateChange { from: parse_date("2026-01-01").unwrap(), rate: "2.6".parse().unwrap() };
/// let mut life = Life::new(Terms::new(loan, parse_date("2024-08-20").unwrap()), vec![change]).unwrap();
/// let steps = explain::steps(&life.nth(16).unwrap(), &policy);
/// assert_eq!(steps[0].value.zh, "2025-12-20起12天，年利率2.85%");
/// assert_eq!(steps[1].cite.as_ref().unwrap().source, "SPF");
/// ```
pub fn steps(row: &Row, policy: &Policy) -> Vec<Step> {
    let split = row.pieces.len() > 1;
    let mut steps: Vec<Step> = row
        .pieces
        .iter()
        .enumerate()
        .map(|(index, piece)| {
            let key = if index == 0 { "loan.rate.transition_2023" } else { "loan.rate.repricing" };
            days(piece, split.then(|| cite(policy, key)).flatten())
        })
        .collect();
    steps.push(step("天数的折算", "how the days count", basis(row.basis), None));
    steps.push(money_step("利息", "interest", row.interest, None));
    match row.kind {
        Kind::Paid => steps.push(money_step("归还本金", "principal repaid", row.principal, None)),
        Kind::Postponed => {
            let cite = cite(policy, "service.postponement");
            let value = plain("本期延期，不作逾期", "postponed, not overdue");
            steps.push(step("还款", "payment", value, cite));
        }
    }
    if row.caught_up > Money::ZERO {
        steps.push(money_step("归还延期的利息", "postponed interest paid", row.caught_up, None));
    }
    steps.push(money_step("本期还款", "paid", row.payment, None));
    steps.push(money_step("剩余本金", "owed afterwards", row.balance, None));
    steps
}

fn days(piece: &Piece, cite: Option<Cite>) -> Step {
    let (from, days, rate) = (write_date(piece.from), piece.days, piece.rate);
    let value = zh_en(
        format!("{from}起{days}天，年利率{rate}%"),
        format!("{days} days from {from} at {rate}% a year"),
    );
    step("计息", "days of interest", value, cite)
}

fn basis(basis: DayBasis) -> Text {
    match basis {
        DayBasis::WholeMonth => plain(
            "整期为一个月（一年的十二分之一），每天相等",
            "the period is a month, a twelfth of the year; its days are equal",
        ),
        DayBasis::Actual360 => {
            plain("按实际天数，月利率除以30", "actual days at a thirtieth of the monthly rate")
        }
        DayBasis::Thirty360 => {
            plain("每月按30天，月利率除以30", "months of 30 days at a thirtieth of the monthly rate")
        }
    }
}

/// Where the pack states a fact.
fn cite(policy: &Policy, key: &str) -> Option<Cite> {
    let fact = policy.facts.iter().find(|fact| fact.key == key)?;
    Some(Cite { source: fact.source.clone(), article: None, tier: fact.tier, since: None })
}

/// What no source fixes and the story therefore takes one way: when there is any, its figures are estimates.
///
/// ```
/// use shared::{date::parse_date, loan::{annuity::Loan, life::{CatchUp, Event, Terms, explain}}, money::Money, policy::packs};
/// let policy = packs::load("yancheng").unwrap();
/// let loan = Loan::new(Money::yuan(360_000), "2.6".parse().unwrap(), 240).unwrap();
/// let terms = Terms::new(loan, parse_date("2026-10-20").unwrap());
/// assert!(explain::assumed(&terms, false, &[], &policy).is_empty());
/// let on = parse_date("2027-01-02").unwrap();
/// let postpone = Event::Postpone { on, instalments: 3, catch_up: CatchUp::Extend };
/// assert!(explain::assumed(&terms, false, &[postpone], &policy)[0].text.zh.contains("延期"));
/// ```
pub fn assumed(terms: &Terms, rate_changes: bool, events: &[Event], policy: &Policy) -> Vec<Assumption> {
    let broken = terms.due_day != terms.issued.day();
    let postponed = events.iter().any(|event| matches!(event, Event::Postpone { .. }));
    let open = [
        (broken, "loan.first_period"),
        (rate_changes, "loan.split_basis"),
        (postponed, "loan.postponed_catch_up"),
    ];
    open.into_iter().filter(|(stands, _)| *stands).map(|(_, key)| policy.unknown(key).into()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse_date;
    use crate::loan::annuity::Loan;
    use crate::loan::life::{CatchUp, Keep, Life, RateChange};
    use crate::policy::packs;
    use time::Date;

    fn day(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    fn terms() -> Terms {
        let loan = Loan::new(Money::yuan(900_000), "2.85".parse().unwrap(), 240).unwrap();
        Terms::new(loan, day("2024-08-20"))
    }

    fn lines(row: &Row, policy: &Policy) -> Vec<String> {
        let line = |step: &Step| {
            let source = step.cite.as_ref().map(|cite| format!(" [{}]", cite.source));
            format!("{}：{}{}", step.label.zh, step.value.zh, source.unwrap_or_default())
        };
        steps(row, policy).iter().map(line).collect()
    }

    #[test]
    fn a_month_shows_its_days_its_parts_and_what_is_left() {
        let policy = packs::load("yancheng").unwrap();
        let change = RateChange { from: day("2026-01-01"), rate: "2.6".parse().unwrap() };
        let mut life = Life::new(terms(), vec![change]).unwrap();
        // 900,000 × 2.85 % / 12 = 2,137.50
        let first = life.next().unwrap();
        let expected = [
            "计息：2024-08-20起31天，年利率2.85%",
            "天数的折算：整期为一个月（一年的十二分之一），每天相等",
            "利息：2,137.50 元",
            &format!("归还本金：{} 元", first.principal.grouped()),
            &format!("本期还款：{} 元", first.payment.grouped()),
            &format!("剩余本金：{} 元", first.balance.grouped()),
        ];
        assert_eq!(lines(&first, &policy), expected);
        // The period from 20 December to 20 January has both rates, each with its source.
        let split = life.nth(15).unwrap();
        let expected =
            ["计息：2025-12-20起12天，年利率2.85% [LN]", "计息：2026-01-01起19天，年利率2.6% [SPF]"];
        assert_eq!(lines(&split, &policy)[..2], expected);
    }

    #[test]
    fn a_postponed_month_is_not_overdue_and_is_caught_up_with() {
        let policy = packs::load("yancheng").unwrap();
        let row = Life::new(terms(), vec![]).unwrap().next().unwrap();
        let postponed = Row { kind: Kind::Postponed, basis: DayBasis::Actual360, ..row.clone() };
        let found = lines(&postponed, &policy);
        assert_eq!(found[1], "天数的折算：按实际天数，月利率除以30");
        assert!(found[3].starts_with("还款：本期延期，不作逾期 ["), "{}", found[3]);
        let caught_up = Row { caught_up: Money::fen(1), basis: DayBasis::Thirty360, ..row };
        let found = lines(&caught_up, &policy);
        assert_eq!(found[1], "天数的折算：每月按30天，月利率除以30");
        assert_eq!(found[4], "归还延期的利息：0.01 元");
    }

    #[test]
    fn only_what_happens_is_assumed() {
        let policy = packs::load("yancheng").unwrap();
        let on = day("2027-01-02");
        let postpone = Event::Postpone { on, instalments: 3, catch_up: CatchUp::Extend };
        let prepay = Event::Prepay { on, principal: Money::yuan(1), keep: Keep::Term };
        let broken = Terms { due_day: 12, ..terms() };
        let table: [(Terms, bool, &[Event], &[&str]); 5] = [
            (terms(), false, &[], &[]),
            (terms(), false, &[prepay], &[]),
            (broken, false, &[], &["loan.first_period"]),
            (terms(), true, &[], &["loan.split_basis"]),
            (
                broken,
                true,
                &[prepay, postpone],
                &["loan.first_period", "loan.split_basis", "loan.postponed_catch_up"],
            ),
        ];
        for (terms, rate_changes, events, keys) in table {
            let expected: Vec<Assumption> = keys.iter().map(|key| policy.unknown(key).into()).collect();
            assert_eq!(assumed(&terms, rate_changes, events, &policy), expected);
        }
    }
}
