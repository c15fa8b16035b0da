//! The sum of what differs over several months, with its working.

use crate::contribution::{Difference, MonthlyDeposit};
use crate::decision::{Bound, Step};
use crate::findings::{Findings, money_step, plain, zh_en};
use crate::money::Money;
use crate::month::Month;

/// The months that differ, and the steps that say what was due.
pub(super) struct Found {
    pub(super) months: Vec<Difference>,
    pub(super) steps: Vec<Step>,
}

impl Found {
    /// The sum of one kind of difference, with a step for each run of months that differ alike.
    pub(super) fn bound(
        self,
        findings: &Findings<'_>,
        code: &str,
        (zh, en): (&str, &str),
        of: fn(&Difference) -> MonthlyDeposit,
    ) -> Bound {
        let Found { months, mut steps } = self;
        let sum =
            |side: fn(MonthlyDeposit) -> Money| months.iter().map(|month| side(of(month))).sum::<Money>();
        let (employer, member) = (sum(|both| both.employer), sum(|both| both.member));
        let mut runs: Vec<(Difference, Month)> = vec![];
        for month in months.iter().filter(|month| of(month).total() > Money::ZERO) {
            match runs.last_mut() {
                Some((first, last)) if last.plus(1) == month.month && alike(first, month) => {
                    *last = month.month
                }
                _ => runs.push((*month, month.month)),
            }
        }
        let cite = Some(findings.law.clone());
        for (first, last) in runs {
            let count = last.since(first.month) + 1;
            let [due, paid, differs] = [first.due, first.paid, of(&first)].map(|both| both.total().grouped());
            let value = zh_en(
                format!("{count}个月，每月应缴{due} 元，已缴{paid} 元，{zh}{differs} 元"),
                format!("{count} months, each {due} yuan due, {paid} yuan paid: {differs} yuan {en}"),
            );
            let label = match first.month == last {
                true => zh_en(last.zh(), last.to_string()),
                false => zh_en(
                    format!("{}至{}", first.month.zh(), last.zh()),
                    format!("{} to {last}", first.month),
                ),
            };
            steps.push(Step { label, value, cite: cite.clone() });
        }
        steps.push(money_step("其中单位部分", "of it the employer’s side", employer, None));
        steps.push(money_step("其中个人部分", "of it the member’s side", member, None));
        Bound { code: code.to_owned(), label: plain(zh, en), amount: employer + member, steps }
    }
}

fn alike(one: &Difference, other: &Difference) -> bool {
    (one.due, one.paid) == (other.due, other.paid)
}
