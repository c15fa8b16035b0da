//! A yes or no that the law asks for.

use crate::decision::Reason;
use crate::findings::{Findings, plain, step};

/// A pair of sentences, Chinese and English.
type Both = (&'static str, &'static str);

/// A condition that holds or not: its field of the form, its question, and what to say of either answer.
pub(crate) struct Condition {
    pub(crate) field: &'static str,
    pub(crate) question: Both,
    /// What the condition is about, and what to say when it holds.
    pub(crate) label: Both,
    pub(crate) holds: Both,
    /// Name of the reason, the reason, and what would put it right.
    pub(crate) code: &'static str,
    pub(crate) against: Both,
    pub(crate) cure: Option<Both>,
}

impl Findings<'_> {
    /// Asks for the answer; without the condition the law says no.
    pub(crate) fn must(&mut self, answer: Option<bool>, condition: &Condition) {
        let cite = self.law.clone();
        match self.need(&answer, condition.field, condition.question.0, condition.question.1) {
            Some(true) => {
                let value = plain(condition.holds.0, condition.holds.1);
                self.met(step(condition.label.0, condition.label.1, value, Some(cite)));
            }
            Some(false) => self.against(condition.reason(cite)),
            None => {}
        }
    }

    /// Asks for the answer; without the condition a person must judge.
    pub(crate) fn should(&mut self, answer: Option<bool>, condition: &Condition) {
        match answer {
            Some(false) => self.open(condition.reason(self.law.clone())),
            Some(true) | None => self.must(answer, condition),
        }
    }
}

impl Condition {
    fn reason(&self, cite: crate::decision::Cite) -> Reason {
        Reason {
            code: self.code.to_owned(),
            text: plain(self.against.0, self.against.1),
            cure: self.cure.map(|(zh, en)| plain(zh, en)),
            cite,
        }
    }
}
