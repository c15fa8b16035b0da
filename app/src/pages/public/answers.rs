//! What is typed into a calculator, and its address.

use std::collections::BTreeMap;
use std::time::Duration;

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use leptos_router::params::ParamsMap;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use shared::date::{EffectiveDate, parse_date};
use shared::money::{Money, plain_digits};

use super::question::{DAY, Question, WANTED};
use crate::hall::HallState;

/// The address follows the typing after this pause: browsers limit how often it may change.
const ADDRESS_PAUSE: Duration = Duration::from_millis(250);

/// The typed texts of one page. The text is the state; what it means is read anew whenever it changes.
#[derive(Clone, Copy)]
pub struct Answers {
    questions: &'static [Question],
    texts: StoredValue<BTreeMap<&'static str, RwSignal<String>>>,
    account: RwSignal<Value>,
}

impl Answers {
    /// Takes up what the address says, and from now on keeps the address in step.
    pub fn of(questions: &'static [Question]) -> Answers {
        // Of the address itself: a page that gives way to another of the same kind keeps the query it began with.
        let given = use_location().query.get_untracked();
        let answers = Answers::blank(questions);
        for question in questions.iter().chain([&DAY]).filter(|question| !question.private) {
            if let Some(text) = given.get_str(question.field) {
                answers.text(question.field).set(text.to_owned());
            }
        }
        answers.keep_address();
        answers
    }

    /// Nothing is typed yet.
    pub fn blank(questions: &'static [Question]) -> Answers {
        let empty = |question: &Question| (question.field, RwSignal::new(String::new()));
        let texts = questions.iter().chain([&DAY]).map(empty).collect();
        Answers { questions, texts: StoredValue::new(texts), account: RwSignal::new(Value::Null) }
    }

    /// The questions of the page.
    pub fn questions(self) -> &'static [Question] {
        self.questions
    }

    /// What is typed into a field.
    pub fn text(self, field: &str) -> RwSignal<String> {
        self.texts.with_value(|texts| *texts.get(field).expect("a field of the page's questions"))
    }

    /// An amount, a rate, a month: nothing while the typing is empty or wrong.
    pub fn parsed<T: std::str::FromStr>(self, field: &str) -> Option<T> {
        self.text(field).read().parse().ok()
    }

    /// The amount somebody hopes for, on pages that ask.
    pub fn wanted(self) -> Option<Money> {
        let asked = self.questions.iter().any(|question| question.field == WANTED.field);
        if asked { self.parsed(WANTED.field) } else { None }
    }

    /// A whole number, also in full-width digits.
    pub fn count<T: std::str::FromStr>(self, field: &str) -> Option<T> {
        plain_digits(&self.text(field).read()).parse().ok()
    }

    /// A day.
    pub fn date(self, field: &str) -> Option<time::Date> {
        parse_date(&self.text(field).read()).ok()
    }

    /// One of a few, by the name that the facts give it.
    pub fn one_of<T: DeserializeOwned>(self, field: &str) -> Option<T> {
        serde_json::from_value(Value::String(self.text(field).get())).ok()
    }

    /// The day whose law applies: the typed one, else the business day. None while that is not known.
    pub fn day(self) -> Option<EffectiveDate> {
        if self.text(DAY.field).read().trim().is_empty() {
            return HallState::here().today();
        }
        self.date(DAY.field).map(EffectiveDate)
    }

    /// Facts as the account knows them, where it was asked; else none.
    pub fn known(self) -> Map<String, Value> {
        self.account.with(|account| account.as_object().cloned().unwrap_or_default())
    }

    /// Fills in what the account knows. What it does not know stays as it was typed.
    pub fn fill(self, facts: Value) {
        for question in self.questions {
            if let Some(text) = as_typed(&facts[question.field]) {
                self.text(question.field).set(text);
            }
        }
        self.account.set(facts);
    }

    /// Whether a field holds what the account says.
    pub fn is_from_account(self, field: &str) -> bool {
        self.account
            .with(|facts| as_typed(&facts[field]))
            .is_some_and(|known| known == *self.text(field).read())
    }

    /// The address without what is private or comes from the account: an address is copied, logged and shared.
    fn address(self) -> String {
        let mut query = ParamsMap::new();
        for question in self.questions.iter().chain([&DAY]) {
            let text = self.text(question.field).get();
            if !text.trim().is_empty() && !question.private && !self.is_from_account(question.field) {
                query.insert(question.field, text);
            }
        }
        query.to_query_string()
    }

    fn keep_address(self) {
        let pending: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
        let cancel = move || pending.update_value(|pending| _ = pending.take().map(|handle| handle.clear()));
        Effect::new(move |before: Option<String>| {
            let query = self.address();
            if before.is_some_and(|before| before != query) {
                cancel();
                let query = query.clone();
                let handle = set_timeout_with_handle(move || replace_query(&query), ADDRESS_PAUSE);
                pending.set_value(handle.ok());
            }
            query
        });
        // Another page's address must not get these answers.
        on_cleanup(cancel);
    }
}

/// A known fact as it would be typed; nothing for what the account does not know.
fn as_typed(fact: &Value) -> Option<String> {
    match fact {
        Value::String(text) => Some(text.clone()).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(yes) => Some(if *yes { "yes" } else { "no" }.to_owned()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// Changes the address in place: typing is no step to go back to.
fn replace_query(query: &str) {
    let address = window().location().pathname().unwrap_or_default() + query;
    if let Ok(history) = window().history() {
        // A browser that refuses leaves the old address; the page works all the same.
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address));
    }
}
