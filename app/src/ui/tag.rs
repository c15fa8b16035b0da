//! 状态标签: a status as a word with its drawing, so that colour is never the only carrier.

use leptos::prelude::*;

use super::gallery::Example;
use super::icon::{Icon, Shape};
use crate::text::{Words, phrase};

/// What kind of status it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TagTone {
    /// Neither good nor bad: 未开始.
    #[default]
    Neutral,
    /// Done, met, paid.
    Good,
    /// Under way, or waiting for someone.
    Waiting,
    /// An estimate, or something to look at.
    Careful,
    /// Refused, bounced, faulty. The only red one.
    Bad,
}

impl TagTone {
    fn class(self) -> &'static str {
        match self {
            TagTone::Neutral => "tag",
            TagTone::Good => "tag tag--good",
            TagTone::Waiting => "tag tag--waiting",
            TagTone::Careful => "tag tag--careful",
            TagTone::Bad => "tag tag--bad",
        }
    }

    fn shape(self) -> Option<Shape> {
        match self {
            TagTone::Neutral => None,
            TagTone::Good => Some(Shape::Tick),
            TagTone::Waiting => Some(Shape::Clock),
            TagTone::Careful => Some(Shape::Wave),
            TagTone::Bad => Some(Shape::Cross),
        }
    }
}

/// A status word.
#[component]
pub fn Tag(
    /// The word: 已到账.
    #[prop(into)]
    label: Words,
    /// What kind of status it is.
    #[prop(optional)]
    tone: TagTone,
) -> impl IntoView {
    view! {
        <span class=tone.class()>{tone.shape().map(|shape| view! { <Icon shape/> })}{label}</span>
    }
}

/// Every tone.
pub fn examples() -> Vec<Example> {
    vec![Example {
        name: "tones",
        draw: || {
            view! {
                <Tag label=phrase("未开始", "Not started")/>
                " "
                <Tag label=phrase("已到账", "Paid") tone=TagTone::Good/>
                " "
                <Tag label=phrase("审核中", "Under review") tone=TagTone::Waiting/>
                " "
                <Tag label=phrase("估算", "Estimate") tone=TagTone::Careful/>
                " "
                <Tag label=phrase("退票", "Bounced") tone=TagTone::Bad/>
            }
            .into_any()
        },
    }]
}
