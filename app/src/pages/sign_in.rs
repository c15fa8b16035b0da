//! 登录: one form for everybody. The tabs change what is said, not what is sent.

mod door;
mod form;

use std::cell::RefCell;

use leptos::prelude::*;
use shared::wire::Role;

pub(super) use self::form::SignInPage;
use crate::api;
use crate::hall::HallState;
use crate::pages::keeping::RENT_IN_TAB;
use crate::{offline, routes, ui_state};

/// What each role finds after signing in.
pub fn home_of(role: Role) -> &'static str {
    match role {
        Role::Member => routes::ME,
        Role::Agent => routes::EMPLOYER,
        Role::Staff => routes::STAFF,
    }
}

/// The address of the sign-in page that leads back to `path`.
pub fn with_next(path: &str) -> String {
    format!("{}?next={}", routes::SIGN_IN, String::from(js_sys::encode_uri_component(path)))
}

thread_local! {
    /// Who signed in last in this tab, in memory only.
    static LAST: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// What a tab remembers of what somebody typed belongs to that person. Who signs in again after the session has ended
/// finds it; anybody else, or after a reload, does not: then what the centre keeps is offered to its owner.
pub(super) fn arrived(name: &str) {
    let before = LAST.replace(Some(name.to_owned()));
    if before.as_deref() != Some(name)
        && let Ok(Some(storage)) = window().session_storage()
    {
        // A browser that refuses storage has remembered nothing.
        let _ = storage.remove_item(RENT_IN_TAB);
    }
}

/// Ends the session, forgets whatever the browser remembers but the law and how the pages are wanted, and shows the first
/// page as to a visitor.
pub async fn sign_out(hall: HallState) -> Result<(), shared::wire::Problem> {
    api::delete("/session", hall.saying()).await?;
    if let Ok(Some(storage)) = window().session_storage() {
        // A browser that refuses storage has remembered nothing.
        let _ = storage.clear();
    }
    offline::keep_only_law();
    ui_state::keep_all();
    hall.refresh().await
}
