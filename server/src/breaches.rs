//! 内容安全策略报告: what browsers report when a page tried something that the content policy forbids. None is
//! expected; staff see how many came since the start, and the last of them.

use std::collections::VecDeque;
use std::sync::Mutex;

use schemars::JsonSchema;
use serde::Serialize;

/// How many reports are kept to be read, and of each text how many letters: anybody may send any number.
const KEPT: usize = 20;
const LETTERS: usize = 200;

/// One breach: which part of the policy, on which page, and what was tried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Breach {
    /// `style-src-attr`
    pub directive: String,
    /// Path of the page, without what stands behind its question mark.
    pub page: String,
    /// The address that was blocked, or `inline`.
    pub blocked: String,
}

/// All breaches since the server started.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Breaches {
    /// How many came.
    pub count: u64,
    /// The last of them, newest first.
    pub last: VecDeque<Breach>,
}

/// What the hall remembers of them.
#[derive(Debug, Default)]
pub struct Seen(Mutex<Breaches>);

impl Breach {
    /// What of a report is kept: no control letters, no long texts, and nothing behind a question mark, which may
    /// hold what a person typed.
    ///
    /// ```
    /// use server::breaches::Breach;
    /// let breach = Breach::new("style-src-attr", "http://hall/loan?base=9800", "inline");
    /// assert_eq!(breach.page, "http://hall/loan");
    /// ```
    pub fn new(directive: &str, page: &str, blocked: &str) -> Breach {
        Breach { directive: plain(directive), page: plain(page), blocked: plain(blocked) }
    }
}

impl Seen {
    /// One more.
    pub(crate) fn add(&self, breach: Breach) {
        let mut seen = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        seen.count = seen.count.saturating_add(1);
        seen.last.push_front(breach);
        seen.last.truncate(KEPT);
    }

    /// All so far.
    pub(crate) fn now(&self) -> Breaches {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }
}

fn plain(text: &str) -> String {
    let address = text.split(['?', '#']).next().unwrap_or_default();
    address.chars().filter(|letter| !letter.is_control()).take(LETTERS).collect()
}
