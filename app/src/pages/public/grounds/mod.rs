//! 提取: every ground of a withdrawal and the questions of its page, as data. One page draws them all.

mod buying;
mod common;
mod leaving;
mod living;
mod misfortune;
pub mod page;
mod renting;
mod repaying;
#[cfg(test)]
mod tests;

use super::calculator::{Calculator, Explain};
use super::contributions;
use super::question::Question;
use crate::routes;
use crate::text::{Phrase, phrase};
use crate::ui::{Subject, Task};

/// One ground.
#[derive(Debug)]
pub struct Ground {
    /// Its name in the address, in the catalog and among the rules of `shared`.
    pub id: &'static str,
    /// What people look for: 加装电梯.
    pub name: Phrase,
    /// One line about it.
    pub hint: Phrase,
    /// The heading: a question people ask.
    pub title: Phrase,
    /// What the page is for.
    pub lead: Phrase,
    /// The questions.
    pub questions: &'static [Question],
    /// The words around the answer.
    pub subject: Subject,
    /// Whether a member's own account knows some of the answers.
    pub from_account: bool,
    /// Why a person decides whatever is answered, where that is so.
    pub judged: Option<Judged>,
}

/// A ground for which no rule of the city was found.
#[derive(Debug)]
pub struct Judged {
    /// The reason, as in the catalog.
    pub why: Phrase,
    /// What to do next.
    pub next: &'static [Phrase],
}

impl Ground {
    fn calculator(&self) -> Calculator {
        Calculator {
            title: self.title,
            lead: self.lead,
            questions: self.questions,
            subject: self.subject,
            account: self.from_account.then_some(self.id),
            service: contributions::SERVICES
                .iter()
                .find(|(_, page)| *page == self.id)
                .map_or(self.id, |(service, _)| *service),
            explain: Explain::Rule(self.id),
        }
    }

    /// Where its page is.
    pub fn address(&self) -> String {
        let is_contribution = contributions::PAGES.iter().any(|page| page.id == self.id);
        let area = if is_contribution { routes::CONTRIBUTION } else { routes::WITHDRAWAL };
        format!("{area}/{}", self.id)
    }

    fn door(&self) -> Task {
        Task::new(self.name, self.address()).hint(self.hint)
    }
}

/// The grounds as people think of them.
pub static GROUPS: [(Phrase, &[Ground]); 6] = [
    (phrase("买房建房", "Buying or building"), buying::GROUNDS),
    (phrase("还房贷", "Repaying a loan"), repaying::GROUNDS),
    (phrase("租房", "Renting"), renting::GROUNDS),
    (phrase("住得更好", "Living better"), living::GROUNDS),
    (phrase("生活变故", "When life takes a turn"), misfortune::GROUNDS),
    (phrase("退休或离开", "Retiring or leaving"), leaving::GROUNDS),
];

/// The ground of an address, or the page of a rule of contribution.
pub fn by_id(id: &str) -> Option<&'static Ground> {
    let grounds = GROUPS.iter().flat_map(|(_, grounds)| *grounds);
    grounds.chain(contributions::PAGES).find(|ground| ground.id == id)
}

/// The doors of a group.
pub fn doors(grounds: &[Ground]) -> Vec<Task> {
    grounds.iter().map(Ground::door).collect()
}

/// For most grounds.
const LEAD: Phrase = phrase(
    "回答几个问题就有结果；不符合的，说明原因和办法。",
    "A few answers and you know; where it is not possible you see why, and what would help.",
);
