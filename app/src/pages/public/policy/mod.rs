//! 政策: every parameter of a centre in force on a day, with its source and how sure we are of it; what its sources state
//! besides; and what is not known.

mod centres;
mod compare;

use leptos::prelude::*;
use shared::date::{EffectiveDate, date_zh, write_date};
use shared::decision::Cite;
use shared::policy::naming::{name, written};
use shared::policy::{Fact, Held, InForce, Parameter, Policy};
use shared::text::Text;

use super::answers::Answers;
use super::calculator::{Basis, waiting};
use super::form::field;
use super::question::DAY;
use crate::hall::HallState;
use crate::pages::reading::{Loading, ProblemView};
use crate::routes;
use crate::text::{Phrase, Words, phrase};
use crate::ui::cite::{CiteView, TierLegend};
use crate::ui::{Disclosure, Page, Sources, Tag, TagTone};

use self::centres::{Centres, QUESTIONS, policy_of};

/// The groups of the table, by the beginning of a parameter's path.
pub(in crate::pages) const GROUPS: [(&str, Phrase); 4] = [
    ("contribution.", phrase("缴存", "Contributions")),
    ("deposit_interest.", phrase("存款利息", "Interest on deposits")),
    ("loan.", phrase("贷款", "Loans")),
    ("withdrawal.", phrase("提取", "Withdrawals")),
];

/// 政策
#[component]
pub fn PolicyPage() -> impl IntoView {
    let answers = Answers::of(QUESTIONS);
    let state = HallState::here();
    let (chosen, other) = (policy_of(answers, "centre"), policy_of(answers, "with"));
    let is_own = Memo::new(move |_| answers.text("centre").read().is_empty());
    let heading = move || {
        let found = chosen.get().and_then(Result::ok).filter(|_| !is_own.get());
        found.map(
            |policy| view! { <h2 class="home__heading" id="centre-name">{Words::from(&policy.name)}</h2> },
        )
    };
    let compared = move || {
        let (one, other) = (chosen.get()?.ok()?, other.get()?);
        let day = answers.day()?;
        Some(match other {
            Ok(other) => compare::table(one, other, day).into_any(),
            Err(problem) => view! { <ProblemView problem/> }.into_any(),
        })
    };
    let tables = move || match (chosen.get(), answers.day()) {
        (None, _) if !is_own.get() => view! { <Loading/> }.into_any(),
        (None, _) | (_, None) => waiting(state).into_any(),
        (Some(Ok(policy)), Some(day)) => tables(policy, day).into_any(),
        (Some(Err(problem)), Some(_)) => view! { <ProblemView problem/> }.into_any(),
    };
    let lead = phrase(
        "这里列出计算所用的每一项参数：数值、施行日期和依据。没有查到规定的，也如实列出。其他城市的中心也可以查。",
        "Every parameter that the answers use: its value, since when, and its source. What is not known is listed too. Other centres can be looked up as well.",
    );
    view! {
        <Page title=phrase("公积金政策", "Policies of the fund") lead wide=true>
            <form class="policy__form" novalidate on:submit=|event| event.prevent_default()>
                <Centres answers/>
                {field(&DAY, answers)}
            </form>
            <Basis answers/>
            <p>
                <a href=routes::POLICY_RATES>{phrase("历年利率", "Rates over the years")}</a>" · "
                <a href=routes::POLICY_HISTORY>{phrase("每一项标准的沿革", "The history of each figure")}</a>
            </p>
            {heading}
            {compared}
            {tables}
        </Page>
    }
}

fn tables(policy: &Policy, day: EffectiveDate) -> impl IntoView + use<> {
    let sources = Sources::from(policy);
    let parameters = policy.parameters();
    let group = |(prefix, name): (&str, Phrase)| {
        let rows: Vec<_> = parameters
            .iter()
            .filter(|parameter| parameter.path.starts_with(prefix))
            .filter_map(|parameter| {
                Some(line(policy, parameter, parameter.rows.on(day).ok()?, day, &sources))
            })
            .collect();
        view! {
            <section class="policy__group">
                <h2 class="home__heading">{name}</h2>
                <dl class="rates__lines">{rows}</dl>
            </section>
        }
    };
    let stated: Vec<_> = policy.facts.iter().map(|fact| stated(fact, &sources)).collect();
    let groups = GROUPS.map(group).into_iter().collect_view();
    let unknown: Vec<_> = policy
        .unknown
        .iter()
        .map(|point| view! { <li data-key=point.key.clone()>{Words::from(&point.text)}</li> })
        .collect();
    view! {
        {groups}
        <section class="policy__group">
            <h2 class="home__heading">{phrase("没有查到公布规定的事项", "What no published rule says")}</h2>
            <p>{phrase("遇到这些情况由工作人员判断，不会猜一个数给您。", "In these cases a member of staff judges; no number is guessed.")}</p>
            <ul class="policy__unknown">{unknown}</ul>
        </section>
        {(!stated.is_empty()).then(|| view! {
            <Disclosure summary=phrase("来源里还写明的事项（不参与计算）", "What the sources state besides; no answer uses it")>
                <ul class="policy__unknown" id="facts">{stated}</ul>
            </Disclosure>
        })}
        <TierLegend/>
    }
}

/// A statement of a source.
fn stated(fact: &Fact, sources: &Sources) -> impl IntoView + use<> {
    let cite = Cite { source: fact.source.clone(), article: None, tier: fact.tier, since: None };
    view! { <li data-key=fact.key.clone()>{Words::from(&fact.text)}" "<CiteView cite sources=sources.clone()/></li> }
}

fn line(
    policy: &Policy,
    parameter: &Parameter,
    row: &InForce<Held>,
    day: EffectiveDate,
    sources: &Sources,
) -> impl IntoView + use<> {
    let name = name(policy, &parameter.path);
    let since = Text::new(format!("{}起", date_zh(row.from)), format!("since {}", write_date(row.from)));
    let assumed = row.assumption(day).map(|why| {
        view! { <dd class="rates__why"><Tag label=phrase("估算", "Estimate") tone=TagTone::Careful/>" "{Words::from(why)}</dd> }
    });
    let cite = Cite { since: None, ..Cite::from(row) };
    view! {
        <div class="rates__line" data-path=parameter.path.clone()>
            <dt class="rates__name">{Words::from(name)}</dt>
            <dd class="rates__value"><data value=row.value.to_string()>{Words::from(written(&row.value, &parameter.path))}</data></dd>
            <dd class="rates__since">{Words::from(since)} " " <CiteView cite sources=sources.clone()/></dd>
            {assumed}
        </div>
    }
}
