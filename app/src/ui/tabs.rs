//! 标签页: two or three views of the same thing. Arrow keys move between them.

use leptos::prelude::*;

use super::focus::focus;
use super::gallery::Example;
use crate::text::{Words, phrase};

/// One view.
#[derive(Clone)]
pub struct Tab {
    /// As in the address: `level`.
    pub value: &'static str,
    /// Its name.
    pub label: Words,
}

impl Tab {
    /// A view by value and name.
    pub fn new(value: &'static str, label: impl Into<Words>) -> Tab {
        Tab { value, label: label.into() }
    }
}

/// The row of names. Each view is a [`TabPanel`] with the same `id`.
#[component]
pub fn Tabs(
    /// Unique on the page.
    id: &'static str,
    /// What the views are of, for screen readers.
    #[prop(into)]
    label: Words,
    /// The views.
    tabs: Vec<Tab>,
    /// The value of the one in sight.
    selected: RwSignal<String>,
) -> impl IntoView {
    let values: Vec<&'static str> = tabs.iter().map(|tab| tab.value).collect();
    let step = move |event: web_sys::KeyboardEvent| {
        let at = values.iter().position(|value| *value == *selected.read_untracked()).unwrap_or(0);
        let next = match event.key().as_str() {
            "ArrowRight" => (at + 1) % values.len(),
            "ArrowLeft" => (at + values.len() - 1) % values.len(),
            "Home" => 0,
            "End" => values.len() - 1,
            _ => return,
        };
        event.prevent_default();
        selected.set(values[next].to_owned());
        focus(&format!("{id}-tab-{}", values[next]));
    };
    let names = tabs.into_iter().map(|Tab { value, label }| {
        let here = move || *selected.read() == value;
        view! {
            <button
                type="button"
                class="tabs__tab"
                role="tab"
                id=format!("{id}-tab-{value}")
                aria-controls=format!("{id}-panel-{value}")
                aria-selected=move || if here() { "true" } else { "false" }
                tabindex=move || if here() { "0" } else { "-1" }
                on:click=move |_| selected.set(value.to_owned())
            >
                {label}
            </button>
        }
    });
    view! {
        <div class="tabs" role="tablist" aria-label=move || label.now() on:keydown=step>{names.collect_view()}</div>
    }
}

/// One view; it stays in the page while another is in sight.
#[component]
pub fn TabPanel(
    /// The `id` of the tabs.
    id: &'static str,
    /// The value of its tab.
    value: &'static str,
    /// The value of the one in sight.
    selected: RwSignal<String>,
    /// The view.
    children: Children,
) -> impl IntoView {
    view! {
        <div
            class="tabs__panel"
            role="tabpanel"
            id=format!("{id}-panel-{value}")
            aria-labelledby=format!("{id}-tab-{value}")
            hidden=move || *selected.read() != value
        >
            {children()}
        </div>
    }
}

/// Two ways to repay.
pub fn examples() -> Vec<Example> {
    let draw = || {
        let selected = RwSignal::new("level".to_owned());
        let tabs = vec![
            Tab::new("level", phrase("等额本息", "Level payment")),
            Tab::new("principal", phrase("等额本金", "Level principal")),
        ];
        let label = phrase("还款方式", "Way of repayment");
        view! {
            <Tabs id="way" label tabs selected/>
            <TabPanel id="way" value="level" selected><p>{phrase("每月还款额相同。", "The same every month.")}</p></TabPanel>
            <TabPanel id="way" value="principal" selected><p>{phrase("每月递减。", "Less every month.")}</p></TabPanel>
        }
        .into_any()
    };
    vec![Example { name: "two", draw }]
}
