//! 通知公告: what changed and when, by year; one of them with every figure before and after, and the text it comes from.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::date::{date_zh, write_date};
use shared::decision::Cite;
use shared::notices::Notice as Announcement;
use shared::text::Text;

use crate::pages::not_found::NotFound;
use crate::pages::reading::{fetched, shown};
use crate::routes;
use crate::text::{Words, phrase};
use crate::ui::cite::{CiteView, TierLegend};
use crate::ui::{Cell, Column, DataTable, Notice, Page, Sources, Tag, TagTone, Tone};

/// 通知公告
#[component]
pub fn NoticesPage() -> impl IntoView {
    let all = fetched::<Vec<Announcement>>(|| "/notices".to_owned());
    let lead = phrase(
        "标准什么时候变、变成多少、依据是什么。这里的每一条都由本厅计算所用的政策参数列出，和计算结果一致。",
        "What changed, when, and by which text. Every line comes from the figures that this hall computes with.",
    );
    view! {
        <Page title=phrase("通知公告", "Notices") lead>
            {shown(all, |all| by_year(&all).into_any())}
            <p><a href=routes::POLICY_HISTORY>{phrase("按每一项标准看沿革", "The history of each figure")}</a></p>
            <TierLegend/>
        </Page>
    }
}

/// The years, the newest first, each with its notices.
pub(super) fn by_year(all: &[Announcement]) -> impl IntoView + use<> {
    let mut years: Vec<i32> = all.iter().map(|notice| notice.day.0.year()).collect();
    years.dedup();
    let years = years.into_iter().map(|year| {
        let of_year = all.iter().filter(|notice| notice.day.0.year() == year).map(line).collect_view();
        let name = Text::new(format!("{year}年"), year.to_string());
        view! {
            <section class="notices__year">
                <h2>{Words::from(name)}</h2>
                <ul class="notices">{of_year}</ul>
            </section>
        }
    });
    years.collect_view()
}

fn line(notice: &Announcement) -> impl IntoView + use<> {
    let href = format!("{}/{}", routes::NOTICES, notice.id);
    view! {
        <li class="notices__one">
            <a class="notices__title" href=href>{Words::from(&notice.title)}</a>
            {notice.coming.then(coming)}
            <span class="notices__source">{Words::from(&notice.text.title)}</span>
        </li>
    }
}

fn coming() -> impl IntoView {
    view! { " "<Tag label=phrase("尚未施行", "Not yet in force") tone=TagTone::Waiting/> }
}

/// 一条公告
#[component]
pub fn NoticePage() -> impl IntoView {
    let params = use_params_map();
    let all = fetched::<Vec<Announcement>>(|| "/notices".to_owned());
    shown(all, move |all| {
        let id = params.read().get("id").unwrap_or_default();
        match all.into_iter().find(|notice| notice.id == id) {
            Some(notice) => view! { <One notice/> }.into_any(),
            None => NotFound().into_any(),
        }
    })
}

#[component]
pub(super) fn One(notice: Announcement) -> impl IntoView {
    let day = notice.day.0;
    let cite = Cite { source: notice.source.clone(), article: None, tier: notice.tier, since: None };
    let sources: Sources = [(notice.source.clone(), notice.text.clone())].into_iter().collect();
    let since = Text::new(format!("{}起施行。", date_zh(day)), format!("In force from {}.", write_date(day)));
    let before = phrase("此前", "Before");
    let unknown = || Words::from(phrase("没有查到", "not found"));
    let rows: Vec<Vec<Cell>> = notice
        .changes
        .iter()
        .map(|change| {
            let was = change.before.as_ref().map_or_else(unknown, Words::from);
            vec![Cell::Words((&change.name).into()), Cell::Words(was), Cell::Words((&change.now).into())]
        })
        .collect();
    let columns = vec![
        Column::words(phrase("项目", "Figure")),
        Column::words(before),
        Column::words(phrase("施行以后", "From that day")),
    ];
    let says = notice.says.iter().map(|text| view! { <li>{Words::from(text)}</li> }).collect_view();
    let says = (!notice.says.is_empty()).then(|| {
        view! {
            <h2>{phrase("来源里还写明", "What the text states besides")}</h2>
            <ul class="prose__list">{says}</ul>
        }
    });
    let coming = notice.coming.then(|| {
        view! { <Notice tone=Tone::Info title=phrase("这一条尚未施行", "Not yet in force")/> }
    });
    view! {
        <Page title=notice.title.clone()>
            {coming}
            <p>{Words::from(since)}</p>
            <p>{phrase("依据：", "Source: ")}<CiteView cite sources/></p>
            <DataTable id="changes" caption=phrase("标准的变化", "What changed") columns rows/>
            {says}
            <p class="prose__note">{phrase(
                "这里按公开资料摘录，不是文件原文；以文件原文为准。",
                "Taken from public sources; it is not the text itself. The text counts.",
            )}</p>
            <p><a href=routes::NOTICES>{phrase("全部公告", "All notices")}</a></p>
            <TierLegend/>
        </Page>
    }
}
