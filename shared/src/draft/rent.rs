//! 租房提取的草稿.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{Answer, Form, Service, Step, rename};

/// What a member typed, as it was typed. The number of the bank card is never kept: a draft that holds one is none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RentDraft {
    /// First month of rent.
    pub from_month: String,
    /// Last month of rent.
    pub to_month: String,
    /// `none`, `registered`, or nothing yet.
    pub lease: String,
    /// The rent on the lease.
    pub rent_per_month: String,
    /// What the rule said when it was saved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
}

impl RentDraft {
    /// Whether the member has typed anything; the months alone are suggested by the centre.
    pub fn is_begun(&self) -> bool {
        !self.lease.is_empty() || !self.rent_per_month.is_empty()
    }
}

impl Form for RentDraft {
    const SERVICE: Service = Service::Rent;
    const STEPS: &'static [Step] = &[named_as_the_fields];
}

/// Version 2: each answer has the name of its field, and the answer of the rule stands beside them.
fn named_as_the_fields(body: &mut Map<String, Value>) {
    for (from, to) in [("from", "from_month"), ("to", "to_month"), ("rent", "rent_per_month")] {
        rename(body, from, to);
    }
}
