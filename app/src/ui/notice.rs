//! 提示: a short message that stands apart from the text around it.

use leptos::prelude::*;

use super::gallery::Example;
use super::icon::{Icon, Shape};
use crate::text::{Words, phrase};

/// What the message is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    #[default]
    Info,
    /// It went well.
    Success,
    /// Read before going on.
    Warning,
    /// It did not work.
    Failure,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Tone::Info => "notice",
            Tone::Success => "notice notice--success",
            Tone::Warning => "notice notice--warning",
            Tone::Failure => "notice notice--failure",
        }
    }

    fn shape(self) -> Shape {
        match self {
            Tone::Info => Shape::Info,
            Tone::Success => Shape::Tick,
            Tone::Warning => Shape::Alert,
            Tone::Failure => Shape::Cross,
        }
    }
}

/// A message. A failure is announced at once, the others are read in their place.
#[component]
pub fn Notice(
    /// What it is for.
    #[prop(optional)]
    tone: Tone,
    /// One line that says it all; without it the children do.
    #[prop(into, optional)]
    title: Option<Words>,
    /// The rest.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class=tone.class() role=(tone == Tone::Failure).then_some("alert")>
            <Icon shape=tone.shape()/>
            <div class="notice__body">
                {title.map(|title| view! { <p class="notice__title">{title}</p> })}
                {children.map(|children| children())}
            </div>
        </div>
    }
}

/// Every tone.
pub fn examples() -> Vec<Example> {
    vec![
        Example {
            name: "info",
            draw: || {
                let says = phrase(
                    "填写的内容只在本机计算，不会上传。",
                    "What you type is computed on this device and not sent anywhere.",
                );
                view! { <Notice><p>{says}</p></Notice> }.into_any()
            },
        },
        Example {
            name: "success",
            draw: || {
                let title = phrase("提取申请已受理", "Your application has been accepted");
                let says = phrase("款项将在3个工作日内到账。", "The money arrives within 3 working days.");
                view! { <Notice tone=Tone::Success title><p>{says}</p></Notice> }.into_any()
            },
        },
        Example {
            name: "warning",
            draw: || {
                let title =
                    phrase("2026年9月20日起适用新条例", "A new regulation applies from 20 September 2026");
                view! { <Notice tone=Tone::Warning title/> }.into_any()
            },
        },
        Example {
            name: "failure",
            draw: || {
                let title = phrase("网络不通，尚未提交", "No connection: nothing was submitted");
                let says = phrase(
                    "您填写的内容还在，请稍后再按一次“提交”，不会重复办理。",
                    "What you typed is still here. Press submit again later; it will be booked once.",
                );
                view! { <Notice tone=Tone::Failure title><p>{says}</p></Notice> }.into_any()
            },
        },
    ]
}
