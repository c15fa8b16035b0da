//! What the first page reads of the server's answers, by the browser's own JSON: the reader of `serde` is as large as all
//! that a page loads beside it, and comes with the first page that needs more.

use std::collections::BTreeMap;

use js_sys::{Array, JSON, Object, Reflect};
use shared::text::Text;
#[cfg(target_arch = "wasm32")]
use shared::wire::Problem;
use shared::wire::{Role, Session, Who};
use wasm_bindgen::{JsCast as _, JsValue};

/// A value of JSON.
#[derive(Debug)]
pub(crate) struct Plain(JsValue);

impl Plain {
    pub(super) fn parse(text: &str) -> Option<Plain> {
        JSON::parse(text).ok().map(Plain)
    }

    /// A part that is there and not null.
    pub(crate) fn at(&self, name: &str) -> Option<Plain> {
        let part = Reflect::get(&self.0, &name.into()).ok()?;
        (!part.is_null() && !part.is_undefined()).then_some(Plain(part))
    }

    /// A part that is a text for machines.
    pub(crate) fn string(&self, name: &str) -> Option<String> {
        self.at(name)?.0.as_string()
    }

    /// A part that is a sentence in both languages.
    pub(crate) fn text(&self, name: &str) -> Option<Text> {
        self.at(name)?.as_text()
    }

    /// A part that says yes or no.
    pub(crate) fn flag(&self, name: &str) -> Option<bool> {
        self.at(name)?.0.as_bool()
    }

    /// Everything in a list, read one by one; none where one of them is not what is expected.
    pub(crate) fn all<T>(&self, read: impl Fn(&Plain) -> Option<T>) -> Option<Vec<T>> {
        self.0.dyn_ref::<Array>()?.iter().map(|one| read(&Plain(one))).collect()
    }

    /// Everything that has a name.
    pub(crate) fn named<T>(&self, read: impl Fn(&Plain) -> Option<T>) -> Option<BTreeMap<String, T>> {
        let names = Object::keys(self.0.dyn_ref::<Object>()?).into_iter();
        names
            .map(|name| Some((name.as_string()?, read(&Plain(Reflect::get(&self.0, &name).ok()?))?)))
            .collect()
    }

    /// As a sentence in both languages.
    pub(crate) fn as_text(&self) -> Option<Text> {
        Some(Text::new(self.string("zh")?, self.string("en")?))
    }
}

/// None for what is no session.
pub(super) fn session(answer: &Plain) -> Option<Session> {
    let who = match answer.at("who") {
        Some(who) => Some(known(&who)?),
        None => None,
    };
    let (csrf, today) = (answer.string("csrf")?, answer.string("today")?);
    Some(Session { who, csrf, today, demo: answer.flag("demo")? })
}

fn known(who: &Plain) -> Option<Who> {
    let role = match &*who.string("role")? {
        "member" => Role::Member,
        "agent" => Role::Agent,
        "staff" => Role::Staff,
        _ => return None,
    };
    Some(Who { role, name: who.string("name")?, employer: who.string("employer") })
}

/// None for what is no problem: the server may not have been reached at all.
#[cfg(target_arch = "wasm32")]
pub(super) fn problem(json: &str) -> Option<Problem> {
    let answer = Plain::parse(json)?;
    let fields = match answer.at("fields") {
        Some(fields) => fields.named(Plain::as_text)?,
        None => BTreeMap::new(),
    };
    let (code, message) = (answer.string("code")?, answer.text("message")?);
    Some(Problem { code, message, fields, number: answer.string("number") })
}
