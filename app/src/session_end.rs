//! 登录即将结束: every answer of the interface says how long the session still lasts; two minutes before its end the
//! reader is told and can make it longer. Nobody is led away: what is typed stays until the reader goes.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use shared::text::Text;

use crate::address::asked_for;
use crate::hall::HallState;
use crate::pages::sign_in::with_next;
use crate::ui::SessionNotice;
use crate::ui::session_notice::Phase;

const WARNING_MS: i64 = 120_000;
const LOOK_EVERY: std::time::Duration = std::time::Duration::from_secs(5);

thread_local! {
    /// The end by this device's clock, in milliseconds. A sleeping device's clock goes on, a timer does not.
    static END: ArcRwSignal<Option<i64>> = ArcRwSignal::new(None);
}

/// An answer has come that says in how many seconds the session ends.
pub fn heard(seconds: &str) {
    if let Ok(seconds) = seconds.parse::<i64>() {
        END.with(|end| end.set(Some(now() + seconds * 1000)));
    }
}

/// The device's clock.
#[expect(clippy::cast_possible_truncation, reason = "whole milliseconds since 1970, far below 2^53")]
fn now() -> i64 {
    if cfg!(target_arch = "wasm32") { js_sys::Date::now() as i64 } else { 0 }
}

/// Where the session stands with so many milliseconds left; none while there is nothing to say.
fn phase(left: i64, was_asked: bool) -> Option<Phase> {
    match left {
        ..=0 => Some(Phase::Ended),
        1..=WARNING_MS if was_asked => Some(Phase::Last),
        1..=WARNING_MS => Some(Phase::Ending),
        _ => None,
    }
}

/// Watches over the session of whoever is signed in.
#[component]
pub fn SessionEnd() -> impl IntoView {
    let hall = HallState::here();
    let (location, go) = (use_location(), use_navigate());
    let (time, was_asked) = (RwSignal::new(now()), RwSignal::new(false));
    // The timer lives as long as the page does.
    let _ = set_interval_with_handle(move || time.set(now()), LOOK_EVERY);
    let ends = END.with(Clone::clone);
    let state = Memo::new(move |_| {
        hall.who()?;
        phase(ends.get()? - time.get(), was_asked.get())
    });
    let ask = move |then: Box<dyn FnOnce()>| {
        spawn_local(async move {
            match hall.refresh().await {
                Ok(()) => then(),
                Err(problem) => hall.problem.set(Some(problem)),
            }
            time.set(now());
        });
    };
    let extend = Callback::new(move |()| ask(Box::new(move || was_asked.set(true))));
    Effect::new(move || {
        // A session that is long again may be asked about again.
        if state.get().is_none() && was_asked.get_untracked() {
            was_asked.set(false);
        }
    });
    let again = Callback::new(move |()| {
        let (path, go) = (asked_for(&location), go.clone());
        ask(Box::new(move || {
            if hall.who().is_none() {
                go(&with_next(&path), NavigateOptions::default());
            }
        }));
    });
    move || state.get().map(|phase| view! { <SessionNotice phase at=clock(ends_at()) extend again/> })
}

fn ends_at() -> i64 {
    END.with(|end| end.get_untracked()).unwrap_or_default()
}

/// The hour and minute of a moment, by this device's clock: `14:05`.
#[expect(clippy::cast_precision_loss, reason = "whole milliseconds since 1970, far below 2^53")]
fn clock(at: i64) -> Text {
    if !cfg!(target_arch = "wasm32") {
        return Text::same("14:05");
    }
    let date = js_sys::Date::new(&(at as f64).into());
    Text::same(format!("{:02}:{:02}", date.get_hours(), date.get_minutes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reader_is_told_two_minutes_before_the_end_and_not_earlier() {
        assert_eq!(phase(900_000, false), None);
        assert_eq!(phase(120_001, false), None);
        assert_eq!(phase(120_000, false), Some(Phase::Ending));
        assert_eq!(phase(1, false), Some(Phase::Ending));
        assert_eq!(phase(0, false), Some(Phase::Ended));
        assert_eq!(phase(-5_000, true), Some(Phase::Ended));
    }

    #[test]
    fn a_session_that_cannot_get_longer_says_so_instead_of_offering_it_again() {
        assert_eq!(phase(90_000, true), Some(Phase::Last));
        assert_eq!(phase(700_000, true), None);
    }
}
