//! 按钮: one thing that happens now. A link that only leads somewhere is a [`LinkButton`].

use leptos::prelude::*;

use super::gallery::Example;
use crate::text::{Words, phrase};

/// How much a button asks for attention. A page has one primary button.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one step forward.
    #[default]
    Primary,
    /// Everything else.
    Secondary,
    /// What cannot be taken back.
    Danger,
    /// As quiet as a link.
    Plain,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            ButtonKind::Primary => "button",
            ButtonKind::Secondary => "button button--secondary",
            ButtonKind::Danger => "button button--danger",
            ButtonKind::Plain => "button button--plain",
        }
    }
}

/// A button. While `busy` or `off` it stays focusable, says so, and does nothing: a double click submits once.
#[component]
pub fn Button(
    /// Names the action: 提交提取申请, not 确定.
    #[prop(into)]
    label: Words,
    /// How it looks.
    #[prop(optional)]
    kind: ButtonKind,
    /// Whether it submits the form it stands in.
    #[prop(optional)]
    submit: bool,
    /// Whether its work is under way.
    #[prop(into, optional)]
    busy: Signal<bool>,
    /// Whether it leads nowhere just now: the last page has no next one.
    #[prop(into, optional)]
    off: Signal<bool>,
    /// What it does.
    #[prop(into, optional)]
    on_press: Option<Callback<()>>,
) -> impl IntoView {
    let press = move |event: web_sys::MouseEvent| {
        if busy.get_untracked() || off.get_untracked() {
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            class=kind.class()
            aria-disabled=move || (busy.get() || off.get()).then_some("true")
            on:click=press
        >
            {label}
            {move || busy.get().then(|| view! { <span class="button__busy" aria-hidden="true"></span> })}
        </button>
    }
}

/// A link that looks like a button: the start of a journey.
#[component]
pub fn LinkButton(
    /// Where it leads.
    #[prop(into)]
    href: Oco<'static, str>,
    /// What is there.
    #[prop(into)]
    label: Words,
    /// How it looks.
    #[prop(optional)]
    kind: ButtonKind,
) -> impl IntoView {
    view! { <a class=kind.class() href=href>{label}</a> }
}

/// Every kind, busy, and as a link.
pub fn examples() -> Vec<Example> {
    vec![
        Example {
            name: "kinds",
            draw: || {
                view! {
                    <div class="button__group">
                        <Button label=phrase("提交提取申请", "Submit the withdrawal")/>
                        <Button label=phrase("保存草稿", "Save a draft") kind=ButtonKind::Secondary/>
                        <Button label=phrase("撤回申请", "Take the application back") kind=ButtonKind::Danger/>
                        <Button label=phrase("再加一行", "Add a row") kind=ButtonKind::Plain/>
                    </div>
                }
                .into_any()
            },
        },
        Example {
            name: "busy",
            draw: || {
                view! { <Button label=phrase("正在提交", "Submitting") submit=true busy=true/> }.into_any()
            },
        },
        Example {
            name: "link",
            draw: || {
                let label = phrase("算一算能贷多少", "See how much I can borrow");
                view! { <LinkButton href="/calculators/loan-limit" label/> }.into_any()
            },
        },
    ]
}
