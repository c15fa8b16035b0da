//! Pages of plain text: a heading, and below it sentences or points.

use leptos::prelude::*;

use crate::text::{Phrase, phrase};

/// A heading with paragraphs.
pub(super) fn section(title: Phrase, lines: &'static [Phrase]) -> impl IntoView + use<> {
    let lines = lines.iter().map(|line| view! { <p>{*line}</p> }).collect_view();
    view! { <section class="prose__part"><h2>{title}</h2>{lines}</section> }
}

/// A heading with points.
pub(super) fn points(title: Phrase, lines: &'static [Phrase]) -> impl IntoView + use<> {
    view! { <section class="prose__part"><h2>{title}</h2>{list(lines)}</section> }
}

/// Points.
pub(super) fn list(lines: &'static [Phrase]) -> impl IntoView + use<> {
    let lines = lines.iter().map(|line| view! { <li>{*line}</li> }).collect_view();
    view! { <ul class="prose__list">{lines}</ul> }
}

/// Names with what they mean.
pub(super) fn terms(lines: &'static [(Phrase, Phrase)]) -> impl IntoView + use<> {
    let lines = lines.iter().map(|(name, means)| {
        view! { <div class="prose__term"><dt>{*name}</dt><dd>{*means}</dd></div> }
    });
    view! { <dl class="prose__terms">{lines.collect_view()}</dl> }
}

/// 12329, as a number to press.
pub(super) fn hotline() -> impl IntoView {
    view! { <a class="prose__call" href="tel:12329">{phrase("拨打 12329", "Call 12329")}</a> }
}
