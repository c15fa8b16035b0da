//! Questions that serve the amount alone: of no use where a part of it cannot be known whatever is answered.

use crate::decision::{Bound, Decision, Grant, Question, Reason};
use crate::findings::{Findings, zh_en};
use crate::money::Money;

/// Which of the questions serve the amount alone, and whether there can be one.
#[derive(Default)]
pub(super) struct Asked {
    for_amount: Vec<usize>,
    never: bool,
}

impl Asked {
    /// The questions whose answers can still matter.
    pub(super) fn of_use(&self, questions: Vec<Question>) -> Vec<Question> {
        let in_vain = |index: &usize| self.never && self.for_amount.contains(index);
        let kept = questions.into_iter().enumerate().filter(|(index, _)| !in_vain(index));
        kept.map(|(_, question)| question).collect()
    }
}

impl Findings<'_> {
    /// Finds a part of the amount. Where it is missing although nothing was asked for it, there will be no amount.
    pub(crate) fn amount<T>(&mut self, part: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let asked = self.questions.len();
        let found = self.for_amount(part);
        if found.is_none() && self.questions.len() == asked {
            self.no_amount();
        }
        found
    }

    /// What is asked in it serves the amount alone.
    pub(crate) fn for_amount<T>(&mut self, part: impl FnOnce(&mut Self) -> T) -> T {
        let asked = self.questions.len();
        let found = part(self);
        self.amount.for_amount.extend(asked..self.questions.len());
        found
    }

    /// Whatever is answered, there will be no amount.
    pub(crate) fn no_amount(&mut self) {
        self.amount.never = true;
    }

    /// A bound that leaves nothing, once brought down to a multiple of `step`, is a reason against.
    pub(crate) fn nothing_left<'b>(&mut self, bounds: impl IntoIterator<Item = &'b Bound>, step: Money) {
        for bound in bounds.into_iter().filter(|bound| bound.amount.floor_to(step) <= Money::ZERO) {
            let text = zh_en(
                format!("按“{}”计算，可办理的金额为0元", bound.label.zh),
                format!("by {} nothing is left", bound.label.en),
            );
            let cite = bound.steps.iter().find_map(|step| step.cite.clone());
            let (code, cite) =
                (format!("nothing_by_{}", bound.code), cite.unwrap_or_else(|| self.law.clone()));
            self.against(Reason { code, text, cure: None, cite });
        }
    }

    /// The answer that grants the least of the bounds, once all of them are known. One that leaves nothing is against it
    /// whatever the others are.
    pub(crate) fn least_of(mut self, bounds: impl IntoIterator<Item = Option<Bound>>) -> Decision {
        let bounds: Vec<Option<Bound>> = bounds.into_iter().collect();
        self.nothing_left(bounds.iter().flatten(), Money::ZERO);
        let bounds: Option<Vec<Bound>> = bounds.into_iter().collect();
        let grant = bounds.map(|bounds| Grant::least(bounds, Money::ZERO));
        self.settle(grant)
    }
}
