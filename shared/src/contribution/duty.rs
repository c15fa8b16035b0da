//! 缴存事项的法定期限: by which day an employer must have done what article 14, 15 and 19 ask.

use serde::{Deserialize, Serialize};
use time::{Date, Duration};

use crate::date::EffectiveDate;
use crate::decision::Cite;
use crate::policy::{NotInForce, Policy};
use crate::text::Text;

/// What must be done, and from which day its time runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// 缴存登记: from the day the employer was founded.
    Register,
    /// 为职工设立账户: from the day of registration.
    OpenAccounts,
    /// 变更或注销登记: from the merger, split, closing, dissolution or bankruptcy.
    ChangeRegistration,
    /// 转移或封存职工账户: from the change or end of the registration.
    TransferAccounts,
    /// 新录用职工的登记和设户、转移: from the day of hiring.
    Hire,
    /// 离职职工的登记和转移、封存: from the end of employment.
    Leave,
    /// 汇缴: from the day wages are paid.
    Remit,
}

impl Duty {
    /// Every duty, in the order of the regulation.
    pub const ALL: [Duty; 7] = [
        Duty::Register,
        Duty::OpenAccounts,
        Duty::ChangeRegistration,
        Duty::TransferAccounts,
        Duty::Hire,
        Duty::Leave,
        Duty::Remit,
    ];

    /// As in the pack and on the page's address.
    pub fn key(self) -> &'static str {
        match self {
            Duty::Register => "register",
            Duty::OpenAccounts => "open_accounts",
            Duty::ChangeRegistration => "change_registration",
            Duty::TransferAccounts => "transfer_accounts",
            Duty::Hire => "hire",
            Duty::Leave => "leave",
            Duty::Remit => "remit",
        }
    }

    /// What is to be done.
    pub fn text(self) -> Text {
        let (zh, en) = match self {
            Duty::Register => ("办理缴存登记", "register with the centre"),
            Duty::OpenAccounts => ("为职工设立账户", "open the members' accounts"),
            Duty::ChangeRegistration => ("办理变更或注销登记", "change or end the registration"),
            Duty::TransferAccounts => ("转移或封存职工账户", "transfer or seal the members' accounts"),
            Duty::Hire => {
                ("为新职工登记并设立或转移账户", "register the new member and open or transfer the account")
            }
            Duty::Leave => {
                ("为离职职工登记并转移或封存账户", "register the leaver and transfer or seal the account")
            }
            Duty::Remit => ("汇缴当月住房公积金", "remit the month's contributions"),
        };
        Text::new(zh, en)
    }
}

/// The end of a duty's time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The last day on which it is in time.
    pub last: Date,
    /// How many calendar days there were.
    pub days: u16,
    /// The article.
    pub cite: Cite,
}

impl Deadline {
    /// Whole days that are over; nought while it is in time.
    pub fn days_late(&self, on: Date) -> u32 {
        u32::try_from((on - self.last).whole_days()).unwrap_or(0)
    }
}

/// 期限
///
/// # Law
/// 条例第14条、第15条、第19条: calendar days, the day of the event not counted.
///
/// # Errors
/// On days before the first row of the pack.
///
/// # Example
/// ```
/// use shared::{contribution::{Duty, deadline}, date::parse_date, policy::packs};
/// let policy = packs::load("yancheng").unwrap();
/// let hired = deadline(Duty::Hire, parse_date("2026-10-08").unwrap(), &policy).unwrap();
/// assert_eq!(hired.last, parse_date("2026-11-07").unwrap());
/// assert_eq!(hired.days_late(parse_date("2026-11-09").unwrap()), 2);
/// ```
pub fn deadline(duty: Duty, event: Date, policy: &Policy) -> Result<Deadline, NotInForce> {
    let day = EffectiveDate(event);
    let rows = policy.contribution.duty_days.get(&duty);
    let row = rows.ok_or(NotInForce { on: day, earliest: None })?.on(day)?;
    let last = event.saturating_add(Duration::days(i64::from(row.value)));
    Ok(Deadline { last, days: row.value, cite: Cite::from(row) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse_date;
    use crate::policy::packs;

    #[test]
    fn each_duty_has_its_days_and_its_article_under_both_texts() {
        let policy = packs::load("yancheng").unwrap();
        let table = [
            (Duty::Register, 30, "第14条"),
            (Duty::OpenAccounts, 20, "第14条"),
            (Duty::ChangeRegistration, 30, "第14条"),
            (Duty::TransferAccounts, 20, "第14条"),
            (Duty::Hire, 30, "第15条"),
            (Duty::Leave, 30, "第15条"),
            (Duty::Remit, 5, "第19条"),
        ];
        assert_eq!(table.map(|row| row.0), Duty::ALL);
        for (duty, days, article) in table {
            for (event, source) in [("2026-09-19", "REG2019"), ("2026-09-20", "REG2026")] {
                let found = deadline(duty, parse_date(event).unwrap(), &policy).unwrap();
                assert_eq!(found.days, days, "{duty:?}");
                assert_eq!(
                    (found.cite.source.as_str(), found.cite.article.as_deref()),
                    (source, Some(article))
                );
            }
        }
        assert!(deadline(Duty::Remit, parse_date("2019-03-23").unwrap(), &policy).is_err());
    }
}
