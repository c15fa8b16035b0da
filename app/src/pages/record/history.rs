//! 政策沿革: when each figure of the policy became what, and by which text.

use leptos::prelude::*;
use shared::date::{EffectiveDate, date_zh, write_date};
use shared::decision::Cite;
use shared::policy::naming::{name, written};
use shared::policy::{Held, InForce, Parameter, Policy};
use shared::text::Text;

use super::with_policy;
use crate::pages::public::policy::GROUPS;
use crate::routes;
use crate::text::{Words, phrase};
use crate::ui::cite::{CiteView, TierLegend};
use crate::ui::{Disclosure, Page, Sources, Tag, TagTone};

/// 政策沿革
#[component]
pub fn HistoryPage() -> impl IntoView {
    let lead = phrase(
        "每一项标准什么时候改成多少、依据是什么。只列查到的；更早的没有查到。",
        "When each figure became what, and by which text. Only what was found; what is older was not.",
    );
    view! {
        <Page title=phrase("政策沿革", "History of the policy") lead wide=true>
            <p>
                <a href=routes::POLICY_RATES>{phrase("利率的变化看图", "Rates as a chart")}</a>" · "
                <a href=routes::POLICY>{phrase("某一天施行的标准", "What was in force on a day")}</a>
            </p>
            {with_policy(|policy, today| groups(policy, today).into_any())}
            <TierLegend/>
        </Page>
    }
}

pub(super) fn groups(policy: &Policy, today: EffectiveDate) -> impl IntoView + use<> {
    let (parameters, sources) = (policy.parameters(), Sources::from(policy));
    let groups = GROUPS.iter().map(|(prefix, heading)| {
        let of_group = parameters
            .iter()
            .filter(|parameter| parameter.path.starts_with(prefix) && !parameter.rows.is_unknown());
        let figures = of_group.map(|parameter| figure(policy, parameter, today, &sources));
        view! { <section class="history__part"><h2>{*heading}</h2>{figures.collect_view()}</section> }
    });
    groups.collect_view()
}

fn figure(
    policy: &Policy,
    parameter: &Parameter,
    today: EffectiveDate,
    sources: &Sources,
) -> impl IntoView + use<> {
    let name = name(policy, &parameter.path);
    let count = parameter.rows.0.len();
    let summary = Text::new(format!("{}（{count}次）", name.zh), format!("{} ({count})", name.en));
    let rows = parameter.rows.0.iter().rev().map(|row| line(row, &parameter.path, today, sources));
    let rows = rows.collect_view();
    view! { <Disclosure summary><ol class="history">{rows}</ol></Disclosure> }
}

fn line(row: &InForce<Held>, path: &str, today: EffectiveDate, sources: &Sources) -> impl IntoView + use<> {
    let since = Text::new(format!("{}起", date_zh(row.from)), format!("from {}", write_date(row.from)));
    let cite = Cite { since: None, ..Cite::from(row) };
    let assumed = row.assumed.as_ref().map(|why| {
        view! { <p class="history__why"><Tag label=phrase("估算", "Estimate") tone=TagTone::Careful/>" "{Words::from(why)}</p> }
    });
    let coming = (row.from > today.0).then(|| {
        view! { " "<Tag label=phrase("尚未施行", "Not yet in force") tone=TagTone::Waiting/> }
    });
    view! {
        <li class="history__row">
            <p><span class="history__since">{Words::from(since)}</span>" "<strong>{Words::from(written(&row.value, path))}</strong>{coming}</p>
            <p class="history__source"><CiteView cite sources=sources.clone()/></p>
            {assumed}
        </li>
    }
}
