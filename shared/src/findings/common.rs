//! Conditions that several services share.

use time::Date;

use crate::date::{date_zh, write_date};
use crate::decision::Cite;
use crate::findings::{Findings, Parameter, months, step, zh_en};
use crate::month::months_later;

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
        let cure = last.next_day().map(|next| {
            zh_en(format!("{}起可以申请", date_zh(next)), format!("apply from {} on", write_date(next)))
        });
        self.against_by(row, "banned", text, cure);
    }

    /// So many months paid in a row and in full, up to the month before the application.
    pub(crate) fn months_in_a_row(&mut self, parameter: &Parameter<'p, u16>, have: Option<u16>) {
        let Some(row) = self.row(parameter) else { return };
        let zh = "到上个月为止，您连续足额缴存了几个月？";
        let en = "How many months in a row, up to last month, were paid in full?";
        let Some(have) = self.need(&have, "months_contributed", zh, en) else { return };
        let need = row.value;
        if have >= need {
            let value = zh_en(format!("{have}个月，须满{need}个月"), format!("{have} months, {need} needed"));
            self.met(step("连续足额缴存", "paid in a row and in full", value, Some(Cite::from(row))));
            return;
        }
        let missing = need - have;
        let first = self.day.month().plus(i32::from(missing));
        let text = zh_en(
            format!("连续足额缴存{}，须满{}", months(have).zh, months(need).zh),
            format!("{} paid in a row and in full, {need} are needed", months(have).en),
        );
        let cure = zh_en(
            format!("再连续缴存{missing}个月，最早{}可以申请", first.zh()),
            format!("pay {missing} more in a row; the earliest month to apply is {first}"),
        );
        self.against_by(row, "too_few_months", text, Some(cure));
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
            let cure = zh_en(
                format!("{}起可以申请", date_zh(first)),
                format!("apply from {} on", write_date(first)),
            );
            self.against_by(row, "too_soon", text, Some(cure));
        } else {
            let value = zh_en(date_zh(last), write_date(last));
            self.met(step(&format!("上次{what}"), "last such withdrawal", value, Some(Cite::from(row))));
        }
    }
}
