//! 同意: the amount and what bounds it.

use leptos::prelude::*;
use shared::decision::{Assumption, Bound, Grant, Step};
use shared::text::Lang;

use super::Subject;
use crate::text::phrase;
use crate::ui::amount::{Amount, written};
use crate::ui::bar_chart::stripe;
use crate::ui::cite::{self, Sources};
use crate::ui::disclosure::Disclosure;
use crate::ui::icon::{Icon, Shape};
use crate::ui::tag::{Tag, TagTone};

pub(super) fn granted(
    grant: &Grant,
    subject: Subject,
    sources: &Sources,
    lang: Lang,
) -> impl IntoView + use<> {
    view! {
        <div class="decision__head decision__head--grant" role="status">
            <h2 class="decision__title">{subject.granted.in_lang(lang)}" "{estimate_tag(grant)}</h2>
            <p class="decision__amount"><Amount amount=grant.amount large=true capital=true/></p>
            {binding_line(grant, lang)}
        </div>
        {workings(grant, sources, lang)}
    }
}

/// Everything below the amount; also under a referral's estimate.
pub(super) fn workings(grant: &Grant, sources: &Sources, lang: Lang) -> impl IntoView + use<> {
    view! {
        {assumptions(&grant.assumed, sources, lang)}
        {bounds(grant, sources, lang)}
        {conditions(grant, sources, lang)}
    }
}

pub(super) fn estimate_tag(grant: &Grant) -> Option<impl IntoView + use<>> {
    grant.is_estimate().then(|| view! { <Tag label=phrase("估算", "Estimate") tone=TagTone::Careful/> })
}

fn binding_line(grant: &Grant, lang: Lang) -> Option<impl IntoView + use<>> {
    let label = grant.bound().filter(|_| grant.bounds.len() > 1)?.label.in_lang(lang).to_owned();
    Some(view! {
        <p class="decision__why">
            {phrase("取决于最低的一项：", "Set by the lowest limit: ").in_lang(lang)}<strong>{label}</strong>
        </p>
    })
}

/// What the answer takes for granted.
pub(super) fn assumptions(
    assumed: &[Assumption],
    sources: &Sources,
    lang: Lang,
) -> Option<impl IntoView + use<>> {
    let lines: Vec<_> = assumed
        .iter()
        .map(|assumed| {
            let source = cite::draw(&assumed.cite, sources, lang);
            view! { <li>{assumed.text.in_lang(lang).to_owned()}<br/>{source}</li> }
        })
        .collect();
    let title = phrase(
        "这是估算：有的规定没有公布，暂按下面的办法计算，以窗口审核为准",
        "This is an estimate: some rules are not published and were taken as below; the counter decides",
    );
    (!lines.is_empty()).then(|| {
        view! {
            <div class="decision__assumed">
                <p class="decision__assumed-title"><Icon shape=Shape::Wave/><span>{title.in_lang(lang)}</span></p>
                <ul>{lines}</ul>
            </div>
        }
    })
}

/// A chart and its table in one: every bound with its amount, its bar, its working.
fn bounds(grant: &Grant, sources: &Sources, lang: Lang) -> impl IntoView + use<> {
    let most = grant.bounds.iter().map(|bound| bound.amount.as_fen()).max().unwrap_or(0);
    let alone = grant.bounds.len() == 1;
    let lines: Vec<_> = grant
        .bounds
        .iter()
        .map(|each| bound(each, !alone && each.code == grant.binding, most, sources, lang))
        .collect();
    view! {
        <h3 class="decision__heading">{phrase("这个数是怎么来的", "Where this number comes from").in_lang(lang)}</h3>
        <ol class="decision__bounds">{lines}</ol>
    }
}

fn bound(bound: &Bound, binds: bool, most: i64, sources: &Sources, lang: Lang) -> impl IntoView + use<> {
    let working = (!bound.steps.is_empty()).then(|| steps(&bound.steps, sources, lang));
    let tag = binds.then(|| view! { <Tag label=phrase("决定额度", "Sets the amount") tone=TagTone::Good/> });
    view! {
        <li class="decision__bound" class:decision__bound--binds=binds>
            <p class="decision__bound-line">
                <span class="decision__bound-name">{bound.label.in_lang(lang).to_owned()}" "{tag}</span>
                <span class="decision__bound-amount">{written(bound.amount, lang)}</span>
            </p>
            {stripe(bound.amount.as_fen(), most, binds)}
            {working.map(|working| {
                let summary = phrase("计算过程和依据", "Working and sources");
                view! { <Disclosure summary>{working}</Disclosure> }
            })}
        </li>
    }
}

/// The steps of a working: what, how much, and where it comes from.
pub(super) fn steps(steps: &[Step], sources: &Sources, lang: Lang) -> impl IntoView + use<> {
    let lines: Vec<_> = steps
        .iter()
        .map(|step| {
            let source = step.cite.as_ref().map(|source| cite::draw(source, sources, lang));
            view! {
                <div class="decision__step">
                    <dt class="decision__step-name">{step.label.in_lang(lang).to_owned()}</dt>
                    <dd class="decision__step-value">{step.value.in_lang(lang).to_owned()}</dd>
                    <dd class="decision__step-source">{source}</dd>
                </div>
            }
        })
        .collect();
    view! { <dl class="decision__steps">{lines}</dl> }
}

fn conditions(grant: &Grant, sources: &Sources, lang: Lang) -> Option<impl IntoView + use<>> {
    let count = grant.met.len();
    (count > 0).then(|| {
        let summary = shared::text::Text::new(
            format!("已符合的条件（{count}项）"),
            format!("Conditions met ({count})"),
        );
        let working = steps(&grant.met, sources, lang);
        view! { <div class="decision__met"><Disclosure summary>{working}</Disclosure></div> }
    })
}
