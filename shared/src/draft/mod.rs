//! 草稿: what was typed in a journey and not submitted yet, kept so that it can be gone on with: in the tab, and for those
//! who are signed in at the centre.
//!
//! A draft names the version of its form. A form that changes adds a step, and every older draft is brought up to date
//! by the steps that came after it: nobody types anything twice because the hall was improved.

mod answer;
mod month;
mod rent;

pub use answer::Answer;
pub use month::{MonthDraft, Source};
pub use rent::RentDraft;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// Days after which a draft that nobody went on with is removed.
pub const DAYS_KEPT: u16 = 30;

/// Brings a draft from one version of its form to the next.
pub type Step = fn(&mut Map<String, Value>);

/// What a journey keeps.
pub trait Form: Serialize + DeserializeOwned {
    /// Which journey.
    const SERVICE: Service;
    /// The first step leads from version 1 to version 2, and so on.
    const STEPS: &'static [Step];

    /// The version that is written now.
    fn version() -> u16 {
        u16::try_from(Self::STEPS.len() + 1).unwrap_or(u16::MAX)
    }

    /// The draft as it is stored.
    fn write(&self) -> Value {
        serde_json::to_value(self).expect("drafts are plain data")
    }

    /// The draft with its version in one text: how a tab of the browser keeps it.
    fn to_text(&self) -> String {
        serde_json::json!({ "form": Self::version(), "body": self.write() }).to_string()
    }

    /// What [`Form::to_text`] wrote, now or in any version so far. Before there were versions the body stood alone.
    fn from_text(text: &str) -> Option<Self> {
        let mut kept: Value = serde_json::from_str(text).ok()?;
        match kept.get("form").and_then(Value::as_u64) {
            Some(version) => Self::read(u16::try_from(version).ok()?, kept["body"].take()),
            None => Self::read(1, kept),
        }
    }

    /// A stored draft of any version so far; none for one that this program cannot read: of a newer version, or damaged.
    ///
    /// ```
    /// use shared::draft::{Form as _, RentDraft};
    /// let old = serde_json::json!({ "from": "2026-07", "to": "2026-09", "lease": "none", "rent": "" });
    /// assert_eq!(RentDraft::read(1, old).unwrap().to_month, "2026-09");
    /// assert!(RentDraft::read(RentDraft::version() + 1, serde_json::json!({})).is_none());
    /// ```
    fn read(version: u16, body: Value) -> Option<Self> {
        let Value::Object(mut body) = body else { return None };
        let done = usize::from(version.checked_sub(1)?);
        Self::STEPS.get(done..)?.iter().for_each(|step| step(&mut body));
        serde_json::from_value(Value::Object(body)).ok()
    }
}

/// A journey that keeps a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Service {
    /// 租房提取, by a member.
    Rent,
    /// 汇缴, by an employer's agent.
    Month,
}

impl Service {
    /// As in an address.
    pub fn name(self) -> &'static str {
        match self {
            Service::Rent => "withdrawal_rent",
            Service::Month => "remittance",
        }
    }

    /// A member's journey of that name.
    pub fn of_member(name: &str) -> Option<Service> {
        [Service::Rent].into_iter().find(|service| service.name() == name)
    }

    /// An agent's journey of that name.
    pub fn of_agent(name: &str) -> Option<Service> {
        [Service::Month].into_iter().find(|service| service.name() == name)
    }

    /// The version that is written now.
    pub fn version(self) -> u16 {
        match self {
            Service::Rent => RentDraft::version(),
            Service::Month => MonthDraft::version(),
        }
    }

    /// A draft of any version so far, brought to the version of now; none for what is no draft of this journey.
    pub fn up_to_date(self, version: u16, body: Value) -> Option<Value> {
        match self {
            Service::Rent => RentDraft::read(version, body).map(|draft| draft.write()),
            Service::Month => MonthDraft::read(version, body).map(|draft| draft.write()),
        }
    }
}

/// The same content under another name; a step of many forms.
fn rename(body: &mut Map<String, Value>, from: &str, to: &str) {
    if let Some(value) = body.remove(from) {
        body.insert(to.to_owned(), value);
    }
}

#[cfg(test)]
mod tests;
