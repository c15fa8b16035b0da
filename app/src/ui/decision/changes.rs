//! 怎样才能办成、怎样可以更多: what would change the answer, each found by asking the rule.

use leptos::prelude::*;
use shared::change::Change;
use shared::text::Lang;

use crate::text::phrase;
use crate::ui::amount::written;
use crate::ui::icon::{Icon, Shape};

pub(super) fn ways(changes: &[Change], refused: bool, lang: Lang) -> Option<impl IntoView + use<>> {
    let heading = match refused {
        true => phrase("怎样才能办成", "What would make it possible"),
        false => phrase("怎样可以更多", "What would raise it"),
    };
    let lines: Vec<_> = changes.iter().map(|change| line(change, lang)).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <h3 class="decision__heading">{heading.in_lang(lang)}</h3>
            <ul class="decision__levers">{lines}</ul>
        }
    })
}

fn line(change: &Change, lang: Lang) -> impl IntoView + use<> {
    let judged = change.referred.then(|| phrase("（需工作人员判断）", " (staff must judge)").in_lang(lang));
    view! {
        <li class="decision__lever">
            <Icon shape=Shape::Up/>
            <span>
                {change.text.in_lang(lang).to_owned()}
                <span class="decision__lever-amount">"→ "{written(change.amount, lang)}{judged}</span>
            </span>
        </li>
    }
}
