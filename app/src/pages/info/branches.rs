//! 在哪里办: the ways that are known, each with where that is known from. `branches.json` is the list; a counter whose address
//! the centre publishes is added there and appears here.

use leptos::prelude::*;
use serde::Deserialize;
use shared::text::Text;

use super::prose::hotline;
use crate::text::{Words, phrase};
use crate::ui::{Cell, Column, DataTable, Notice, Page, Tone};

/// The data of the page.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Branches {
    pub channels: Vec<Channel>,
    pub counters: Vec<Counter>,
}

/// A way to get something done.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Channel {
    pub name: Text,
    pub does: Text,
    #[serde(default)]
    pub tel: String,
    #[serde(default)]
    pub href: String,
    pub source: String,
    pub source_en: String,
}

/// A counter as the centre has published it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Counter {
    pub district: Text,
    pub name: Text,
    pub address: Text,
    pub hours: Text,
    pub source: Text,
}

/// The list. A test reads it, so that a slip in the file never reaches a reader.
pub(super) fn branches() -> Option<Branches> {
    serde_json::from_str(include_str!("branches.json")).ok()
}

/// 在哪里办
#[component]
pub fn BranchesPage() -> impl IntoView {
    let lead = phrase(
        "公积金业务可以在这些地方办。先在网上看好条件、备齐材料，再去窗口，少跑一趟。",
        "Where the fund’s business can be done. Look up the conditions and papers online first and save a journey.",
    );
    let Branches { channels, counters } =
        branches().unwrap_or(Branches { channels: vec![], counters: vec![] });
    let none = counters.is_empty();
    let missing = none.then(|| {
        let title = phrase(
            "各区县窗口的地址、电话和办公时间没有查到公布的资料",
            "No published list of the counters’ addresses, numbers and hours was found",
        );
        view! {
            <Notice tone=Tone::Warning title>
                <p>{phrase(
                    "查到以前，这里不写猜测的地址。去窗口前请先打热线问清地址和办公时间。",
                    "Until there is one, no address is guessed here. Ask the hotline before you go.",
                )}</p>
                <p>{hotline()}</p>
            </Notice>
        }
    });
    let table = (!none).then(|| {
        let columns = vec![
            Column::words(phrase("窗口", "Counter")),
            Column::words(phrase("区县", "District")),
            Column::words(phrase("地址", "Address")),
            Column::words(phrase("办公时间", "Hours")),
            Column::words(phrase("依据", "Source")),
        ];
        let rows: Vec<Vec<Cell>> = counters.into_iter().map(row).collect();
        view! { <DataTable id="counters" caption=phrase("窗口", "Counters") columns rows/> }
    });
    view! {
        <Page title=phrase("在哪里办", "Where to go") lead>
            {missing}
            {table}
            <h2>{phrase("已知的办理渠道", "The ways that are known")}</h2>
            <ul class="channels">{channels.into_iter().map(channel).collect_view()}</ul>
        </Page>
    }
}

fn row(counter: Counter) -> Vec<Cell> {
    let Counter { district, name, address, hours, source } = counter;
    [name, district, address, hours, source].map(|text| Cell::Words(text.into())).into()
}

fn channel(channel: Channel) -> impl IntoView {
    let Channel { name, does, tel, href, source, source_en } = channel;
    let call = (!tel.is_empty())
        .then(|| view! { <a class="channels__link" href=format!("tel:{tel}")>{tel.clone()}</a> });
    let site = (!href.is_empty()).then(|| {
        view! { <a class="channels__link" href=href.clone() rel="external noreferrer">{href.trim_start_matches("https://").to_owned()}</a> }
    });
    let source = Text::new(format!("依据：{source}"), format!("Source: {source_en}"));
    view! {
        <li class="channels__one">
            <h3>{Words::from(name)}</h3>
            <p>{Words::from(does)}</p>
            {call}{site}
            <p class="channels__source">{Words::from(source)}</p>
        </li>
    }
}
