//! 进度: what has happened to a case, in order, and what is still to come.

use leptos::prelude::*;

use super::gallery::Example;
use crate::moment;
use crate::text::{Phrase, Words, phrase};

const NOW: Phrase = phrase("（进行中）", " (under way)");
const TO_COME: Phrase = phrase("（尚未开始）", " (still to come)");

/// How far one event is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reached {
    /// It has happened.
    #[default]
    Done,
    /// It is what the case waits for.
    Now,
    /// It comes later.
    Later,
}

impl Reached {
    fn class(self) -> &'static str {
        match self {
            Reached::Done => "timeline__event",
            Reached::Now => "timeline__event timeline__event--now",
            Reached::Later => "timeline__event timeline__event--later",
        }
    }

    /// What those who do not see the knot are told.
    fn spoken(self) -> Option<Phrase> {
        match self {
            Reached::Done => None,
            Reached::Now => Some(NOW),
            Reached::Later => Some(TO_COME),
        }
    }
}

/// One thing that happened, or will.
#[derive(Clone)]
pub struct Happening {
    /// When, as the server writes it; none for what is still to come.
    pub at: Option<String>,
    /// What.
    pub text: Words,
    /// How far it is.
    pub reached: Reached,
}

impl Happening {
    /// What has happened.
    pub fn done(at: impl Into<String>, text: impl Into<Words>) -> Happening {
        Happening { at: Some(at.into()), text: text.into(), reached: Reached::Done }
    }

    /// What has not happened yet.
    pub fn ahead(text: impl Into<Words>, reached: Reached) -> Happening {
        Happening { at: None, text: text.into(), reached }
    }
}

/// A line with a knot for each event, the first at the top.
#[component]
pub fn Timeline(
    /// In order.
    events: Vec<Happening>,
) -> impl IntoView {
    view! { <ol class="timeline">{events.into_iter().map(event).collect_view()}</ol> }
}

fn event(Happening { at, text, reached }: Happening) -> impl IntoView {
    let time = at.map(|at| {
        view! { <time class="timeline__time" datetime=at.clone()>{moment::minute(&at)}</time> }
    });
    let spoken = reached.spoken().map(|words| view! { <span class="visually-hidden">{words}</span> });
    view! {
        <li class=reached.class() aria-current=(reached == Reached::Now).then_some("step")>
            {time}
            <span class="timeline__text">{text}{spoken}</span>
        </li>
    }
}

/// A case that waits for the bank.
pub fn examples() -> Vec<Example> {
    let draw = || {
        let events = vec![
            Happening::done("2026-11-23T09:05:41+08:00", phrase("提交申请", "Application sent")),
            Happening::done(
                "2026-11-23T09:05:42+08:00",
                phrase("核准，金额已冻结", "Approved; the amount is held"),
            ),
            Happening::ahead(phrase("银行付款", "The bank pays"), Reached::Now),
            Happening::ahead(phrase("开具回单", "The receipt is issued"), Reached::Later),
        ];
        view! { <Timeline events/> }.into_any()
    };
    vec![Example { name: "waiting for the bank", draw }]
}
