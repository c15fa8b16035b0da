//! What the first page reads of the server's answers, by the browser's own JSON: the reader of `serde` is as large as all
//! that a page loads beside it, and comes with the first page that needs more.

use std::collections::BTreeMap;

use js_sys::{JSON, Object, Reflect};
use shared::text::Text;
use shared::wire::{Problem, Role, Session, Who};
use wasm_bindgen::JsValue;

/// A value of JSON.
struct Plain(JsValue);

impl Plain {
    fn parse(text: &str) -> Option<Plain> {
        JSON::parse(text).ok().map(Plain)
    }

    /// A part that is there and not null.
    fn at(&self, name: &str) -> Option<Plain> {
        let part = Reflect::get(&self.0, &name.into()).ok()?;
        (!part.is_null() && !part.is_undefined()).then_some(Plain(part))
    }

    fn string(&self, name: &str) -> Option<String> {
        self.at(name)?.0.as_string()
    }

    fn text(&self) -> Option<Text> {
        Some(Text::new(self.string("zh")?, self.string("en")?))
    }
}

/// None for what is no session.
pub(super) fn session(json: &str) -> Option<Session> {
    let answer = Plain::parse(json)?;
    let who = match answer.at("who") {
        Some(who) => Some(known(&who)?),
        None => None,
    };
    let demo = answer.at("demo")?.0.as_bool()?;
    Some(Session { who, csrf: answer.string("csrf")?, today: answer.string("today")?, demo })
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

/// The hash of the policy; none for what is no address of one.
pub(super) fn policy_hash(json: &str) -> Option<String> {
    Plain::parse(json)?.string("hash")
}

/// None for what is no problem: the server may not have been reached at all.
pub(super) fn problem(json: &str) -> Option<Problem> {
    let answer = Plain::parse(json)?;
    let message = answer.at("message")?.text()?;
    let fields = answer.at("fields").map_or_else(BTreeMap::new, |fields| {
        let names = Object::keys(&Object::from(fields.0.clone())).into_iter();
        names.filter_map(|name| Some((name.as_string()?, fields.at(&name.as_string()?)?.text()?))).collect()
    });
    Some(Problem { code: answer.string("code")?, message, fields, number: answer.string("number") })
}
