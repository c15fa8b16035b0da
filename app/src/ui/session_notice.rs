//! 登录到期提示: says calmly that the session is about to end, and what can be done. It takes no focus and leads nowhere
//! by itself.

use leptos::prelude::*;
use shared::text::Text;

use super::button::{Button, ButtonKind};
use super::gallery::Example;
use super::icon::{Icon, Shape};
use crate::text::{Words, phrase};

/// Where the session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It ends soon and can be made longer.
    Ending,
    /// It ends soon, and has lasted as long as any may.
    Last,
    /// It is over.
    Ended,
}

/// The notice, announced once in each phase; it stays at the foot of the screen until it no longer holds.
#[component]
pub fn SessionNotice(
    /// Where the session stands.
    phase: Phase,
    /// When it ends: `14:05`.
    at: Text,
    /// Makes it longer.
    extend: Callback<()>,
    /// Leads to the sign-in page, which leads back.
    again: Callback<()>,
) -> impl IntoView {
    let (title, says) = match phase {
        Phase::Ending => (
            Text::new(
                format!("登录将在{}结束", at.in_lang(shared::text::Lang::Zh)),
                format!("Your session ends at {}", at.in_lang(shared::text::Lang::En)),
            )
            .into(),
            phrase(
                "有一段时间没有操作了。要继续办理，请按“延长时间”。",
                "Nothing has been done for a while. To go on, press “Give me more time”.",
            ),
        ),
        Phase::Last => (
            Text::new(
                format!("登录将在{}结束，不能再延长", at.in_lang(shared::text::Lang::Zh)),
                format!(
                    "Your session ends at {} and cannot be made longer",
                    at.in_lang(shared::text::Lang::En)
                ),
            )
            .into(),
            phrase(
                "一次登录最长8小时。请先提交，或结束后重新登录。",
                "A session lasts 8 hours at most. Submit now, or sign in again afterwards.",
            ),
        ),
        Phase::Ended => (
            Words::from(phrase("登录已结束", "Your session has ended")),
            phrase(
                "为保护您的资料，太久没有操作就会退出。重新登录后回到这一页。",
                "To protect your data it ends when nothing is done. After signing in you are back on this page.",
            ),
        ),
    };
    let button = match phase {
        Phase::Ending => {
            view! { <Button label=phrase("延长时间", "Give me more time") on_press=extend/> }.into_any()
        }
        Phase::Last => ().into_any(),
        Phase::Ended => {
            let label = phrase("重新登录", "Sign in again");
            view! { <Button label kind=ButtonKind::Secondary on_press=again/> }.into_any()
        }
    };
    view! {
        <section class="session-notice" aria-label=move || phrase("登录时间", "Session").now()>
            <Icon shape=Shape::Info/>
            <div class="session-notice__body" role="alert">
                <p class="session-notice__title">{title}</p>
                <p>{says}</p>
            </div>
            {button}
        </section>
    }
}

/// In each phase.
pub fn examples() -> Vec<Example> {
    fn draw(phase: Phase) -> AnyView {
        let nothing = Callback::new(|()| {});
        view! { <SessionNotice phase at=Text::same("14:05") extend=nothing again=nothing/> }.into_any()
    }
    vec![
        Example { name: "about to end", draw: || draw(Phase::Ending) },
        Example { name: "about to end for good", draw: || draw(Phase::Last) },
        Example { name: "ended", draw: || draw(Phase::Ended) },
    ]
}
