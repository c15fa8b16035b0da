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
use super::facts::Ask;
use super::question::Question;
use crate::text::{Phrase, phrase};
use crate::ui::{Subject, Task};

/// One ground.
#[derive(Debug)]
pub struct Ground {
    /// Its name in the address, in the catalog and among the rules of `shared`.
    pub id: &'static str,
    /// The area that its page stands in.
    pub area: &'static str,
    /// The services of the guide that it answers; the page leads to the first.
    pub services: &'static [&'static str],
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
    fn calculator(&self, ask: Ask) -> Calculator {
        Calculator {
            title: self.title,
            lead: self.lead,
            questions: self.questions,
            subject: self.subject,
            account: self.from_account.then_some(self.id),
            service: self.services[0],
            explain: Explain::Rule(self.id, ask),
        }
    }

    /// Where its page is.
    pub fn address(&self) -> String {
        format!("{}/{}", self.area, self.id)
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

/// Every ground, and every page of a rule of contribution.
pub fn all() -> impl Iterator<Item = &'static Ground> {
    GROUPS.iter().flat_map(|(_, grounds)| *grounds).chain(contributions::PAGES)
}

/// The one of an address.
pub fn by_id(id: &str) -> Option<&'static Ground> {
    all().find(|ground| ground.id == id)
}

/// The one that answers a service of the guide.
pub fn by_service(service: &str) -> Option<&'static Ground> {
    all().find(|ground| ground.services.contains(&service))
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
