//! Conditions that several services share.

use time::Date;

use crate::date::{date_zh, write_date};
use crate::decision::{Bound, Cite};
use crate::findings::{Findings, Parameter, from_on, money_step, months, plain, step, zh_en};
use crate::money::Money;
use crate::month::months_later;

/// Months of something in a row: field and question, what they are months of, and the name of the reason against.
pub(crate) struct Months {
    pub(crate) field: &'static str,
    pub(crate) question: (&'static str, &'static str),
    pub(crate) label: (&'static str, &'static str),
    /// The Chinese verb of the cure: 再连续缴存…
    pub(crate) again: &'static str,
    pub(crate) code: &'static str,
}

/// What earlier withdrawals leave of an amount.
pub(crate) fn less_withdrawn(
    code: &str,
    label: (&str, &str),
    amount: Money,
    withdrawn: Money,
    cite: Cite,
) -> Bound {
    let withdrawn = withdrawn.or_zero();
    let steps = vec![
        money_step(label.0, label.1, amount, Some(cite.clone())),
        money_step("减：已提取", "less earlier withdrawals", withdrawn, Some(cite)),
    ];
    Bound { code: code.to_owned(), label: plain(label.0, label.1), amount: amount - withdrawn, steps }
}

impl<'p> Findings<'p> {
    /// One application at a time for each service, and no ban after a false withdrawal or loan.
    ///
    /// `banned_until` is the last day of the ban.
    pub(crate) fn not_barred(&mut self, other_in_flight: bool, banned_until: Option<Date>) {
        if other_in_flight {
            let text = zh_en(
                "您已有一笔同类申请正在办理，同一事项一次只能办理一笔".to_owned(),
                "another application for this service is being handled; one at a time".to_owned(),
            );
            let cure = zh_en(
                "等这笔申请办结，或先撤回它，再重新申请".to_owned(),
                "apply again once it is finished, or withdraw it first".to_owned(),
            );
            self.against_law("other_in_flight", text, Some(cure));
        }
        if let Some(last) = banned_until.filter(|last| *last >= self.day.0) {
            self.banned(last);
        }
    }

    fn banned(&mut self, last: Date) {
        let policy = self.policy;
        let rows = &policy.withdrawal.ban_years_withdrawal;
        let name = ("骗提骗贷后的限制年限", "years of the ban after a false withdrawal or loan");
        let parameter = Parameter { key: "withdrawal.ban_years_withdrawal", name, rows };
        let Some(row) = self.row(&parameter) else { return };
        let text = zh_en(
            format!("因骗提或骗贷被限制提取和贷款，限制到{}止", date_zh(last)),
            format!("barred from withdrawals and loans up to {} after a false claim", write_date(last)),
        );
        let cure = last.next_day().map(from_on);
        self.against_by(row, "banned", text, cure);
    }

    /// So many months paid in a row and in full, up to the month before the application.
    pub(crate) fn months_in_a_row(&mut self, parameter: &Parameter<'p, u16>, have: Option<u16>) {
        let months = Months {
            field: "months_contributed",
            question: (
                "到上个月为止，您连续足额缴存了几个月？",
                "How many months in a row, up to last month, were paid in full?",
            ),
            label: ("连续足额缴存", "paid in a row and in full"),
            again: "连续缴存",
            code: "too_few_months",
        };
        self.enough_months(parameter, have, &months);
    }

    /// So many months of something, up to the month before the application.
    pub(crate) fn enough_months(&mut self, parameter: &Parameter<'p, u16>, have: Option<u16>, what: &Months) {
        let Some(row) = self.row(parameter) else { return };
        let Some(have) = self.need(&have, what.field, what.question.0, what.question.1) else { return };
        let (need, (zh, en)) = (row.value, what.label);
        if have >= need {
            let value = zh_en(format!("{have}个月，须满{need}个月"), format!("{have} months, {need} needed"));
            self.met(step(zh, en, value, Some(Cite::from(row))));
            return;
        }
        let missing = need - have;
        let first = self.day.month().plus(i32::from(missing));
        let text = zh_en(
            format!("{zh}{}，须满{}", months(have).zh, months(need).zh),
            format!("{} {en}, {need} are needed", months(have).en),
        );
        let cure = zh_en(
            format!("再{}{missing}个月，最早{}可以申请", what.again, first.zh()),
            format!("pay {missing} more in a row; the earliest month to apply is {first}"),
        );
        self.against_by(row, what.code, text, Some(cure));
    }

    /// The balance bounds every withdrawal.
    pub(crate) fn balance(&mut self, balance: &Option<Money>) -> Option<Bound> {
        let (zh, en) = ("账户余额是多少？", "What is the account balance?");
        let balance = self.amount(|findings| findings.need(balance, "balance", zh, en))?;
        let steps = vec![money_step("账户余额", "account balance", balance, None)];
        let label = plain("账户余额", "the account balance");
        Some(Bound { code: "balance".to_owned(), label, amount: balance, steps })
    }

    /// A second withdrawal for the same thing: how often is in no source, except for buying, renting and the property fee.
    pub(crate) fn withdrawn_before(&mut self, withdrawn: Money) {
        if withdrawn > Money::ZERO {
            self.unknown("withdrawal.frequency");
        }
    }

    /// So many months since the last withdrawal of the same kind, which `what` names.
    pub(crate) fn long_enough_ago(&mut self, parameter: &Parameter<'p, u16>, what: &str, last: Option<Date>) {
        let Some(last) = last else { return };
        let Some(row) = self.row(parameter) else { return };
        let first = months_later(last, row.value);
        if self.day.0 < first {
            let text = zh_en(
                format!("上次{what}是{}，须间隔{}个月", date_zh(last), row.value),
                format!(
                    "the last such withdrawal was on {}; {} months must pass",
                    write_date(last),
                    row.value
                ),
            );
            self.against_by(row, "too_soon", text, Some(from_on(first)));
        } else {
            let value = zh_en(date_zh(last), write_date(last));
            self.met(step(&format!("上次{what}"), "last such withdrawal", value, Some(Cite::from(row))));
        }
    }
}
