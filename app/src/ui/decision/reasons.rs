//! 不能办理、需要人工判断: every reason, its article, and what would put it right.

use leptos::prelude::*;
use shared::decision::{Reason, Reasons, Referral};
use shared::text::Lang;

use super::Subject;
use super::grant;
use crate::text::phrase;
use crate::ui::amount::Amount;
use crate::ui::cite::{self, Sources};
use crate::ui::icon::{Icon, Shape};

pub(super) fn refused(
    because: &Reasons,
    subject: Subject,
    sources: &Sources,
    lang: Lang,
) -> impl IntoView + use<> {
    let first = because.iter().next().map(|reason| reason.text.in_lang(lang).to_owned());
    view! {
        <div class="decision__head decision__head--refuse" role="status">
            <h2 class="decision__title"><Icon shape=Shape::Cross/>{subject.refused.in_lang(lang)}</h2>
            <p class="decision__first">{first}</p>
        </div>
        <h3 class="decision__heading">{phrase("原因和办法", "Why, and what would help").in_lang(lang)}</h3>
        {list(because, sources, lang)}
    }
}

pub(super) fn referred(
    referral: &Referral,
    subject: Subject,
    sources: &Sources,
    lang: Lang,
) -> impl IntoView + use<> {
    let title = phrase("需要工作人员判断", "A member of staff must judge");
    let estimate = referral.estimate.as_ref().map(|estimate| {
        view! {
            <div class="decision__estimate">
                <p class="decision__subject">
                    {phrase("若按下面的假定，", "On the assumptions below: ").in_lang(lang)}{subject.granted.in_lang(lang)}
                    " "{grant::estimate_tag(estimate)}
                </p>
                <p class="decision__amount"><Amount amount=estimate.amount large=true/></p>
            </div>
            {grant::workings(estimate, sources, lang)}
        }
    });
    view! {
        <div class="decision__head decision__head--refer" role="status">
            <h2 class="decision__title"><Icon shape=Shape::Person/>{title.in_lang(lang)}</h2>
            <p class="decision__first">
                {phrase("可以照常申请，下面几点由工作人员核实后决定。", "You can apply; staff decide once these points are clear.")
                    .in_lang(lang)}
            </p>
        </div>
        {list(&referral.because, sources, lang)}
        {estimate}
    }
}

fn list(reasons: &Reasons, sources: &Sources, lang: Lang) -> impl IntoView + use<> {
    let lines: Vec<_> = reasons.iter().map(|reason| line(reason, sources, lang)).collect();
    view! { <ol class="decision__reasons">{lines}</ol> }
}

fn line(reason: &Reason, sources: &Sources, lang: Lang) -> impl IntoView + use<> {
    let cure = reason.cure.as_ref().map(|cure| {
        view! {
            <p class="decision__cure">
                <Icon shape=Shape::Arrow/>
                <span>{phrase("怎么办：", "What helps: ").in_lang(lang)}{cure.in_lang(lang).to_owned()}</span>
            </p>
        }
    });
    view! {
        <li class="decision__reason">
            <p class="decision__reason-text">{reason.text.in_lang(lang).to_owned()}</p>
            {cure}
            <p class="decision__reason-source">{cite::draw(&reason.cite, sources, lang)}</p>
        </li>
    }
}
