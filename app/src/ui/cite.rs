//! 依据: where a sentence or a number comes from, and how sure we are of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use shared::date::{date_zh, write_date};
use shared::decision::Cite;
use shared::policy::{Policy, Source, Tier};
use shared::text::{Lang, article_en};

use super::disclosure::Disclosure;
use super::gallery::Example;
use crate::text::{Phrase, phrase};
use crate::ui_state;

/// The texts that citations name: those of the policy in force. Cheap to clone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources(Arc<BTreeMap<String, Source>>);

impl From<&Policy> for Sources {
    fn from(policy: &Policy) -> Sources {
        Sources(Arc::new(policy.sources.clone()))
    }
}

impl FromIterator<(String, Source)> for Sources {
    fn from_iter<I: IntoIterator<Item = (String, Source)>>(sources: I) -> Sources {
        Sources(Arc::new(sources.into_iter().collect()))
    }
}

/// The word for a tier, and what it means.
pub fn tier_words(tier: Tier) -> (Phrase, Phrase) {
    match tier {
        Tier::A => (
            phrase("已读原文", "Text read"),
            phrase("读过官方或中央媒体页面的原文。", "The text of an official or state-media page was read."),
        ),
        Tier::B => (
            phrase("转引官方", "Quoted official"),
            phrase(
                "二手资料引用并注明了官方文件。",
                "A secondary source quotes and names the official text.",
            ),
        ),
        Tier::C => (
            phrase("媒体报道", "Press"),
            phrase(
                "来自媒体或汇编网站，待核对原文。",
                "From the press or a collection; to be checked against the text.",
            ),
        ),
        Tier::D => (
            phrase("他方示例", "Others’ example"),
            phrase("来自他人的测试或演示。", "From tests or demonstrations of others."),
        ),
        Tier::E => (
            phrase("推定", "Derived"),
            phrase("凭一般了解推定，或由本厅暂定。", "General knowledge, derived, or chosen by us."),
        ),
    }
}

fn tier_class(tier: Tier) -> &'static str {
    match tier {
        Tier::A | Tier::B => "cite__tier cite__tier--firm",
        Tier::C | Tier::D | Tier::E => "cite__tier cite__tier--soft",
    }
}

/// A citation in a line: the text with its address, the article, since when, and the tier.
#[component]
pub fn CiteView(
    /// What is cited.
    cite: Cite,
    /// The texts.
    sources: Sources,
) -> impl IntoView {
    move || draw(&cite, &sources, ui_state::lang())
}

/// The same for components that have read the language already.
pub(super) fn draw(cite: &Cite, sources: &Sources, lang: Lang) -> impl IntoView + use<> {
    let source = sources.0.get(&cite.source);
    // A source that the pack lacks is shown by its key: better than nothing at all.
    let title = source.map_or(cite.source.clone(), |source| source.title.in_lang(lang).to_owned());
    let url = source.map(|source| source.url.clone()).filter(|url| !url.is_empty());
    let article = cite.article.as_ref().map(|article| match lang {
        Lang::Zh => format!(" {article}"),
        Lang::En => format!(" {}", article_en(article)),
    });
    let since = cite.since.map(|day| match lang {
        Lang::Zh => format!(" {}起", date_zh(day)),
        Lang::En => format!(" since {}", write_date(day)),
    });
    let (word, _) = tier_words(cite.tier);
    view! {
        <cite class="cite">
            {match url {
                Some(url) => view! { <a class="cite__link" href=url rel="external noreferrer">{title}</a> }.into_any(),
                None => title.into_any(),
            }}
            {article}
            {since.map(|since| view! { <span class="cite__since">{since}</span> })}
            " "
            <span class=tier_class(cite.tier)>{word.in_lang(lang)}</span>
        </cite>
    }
}

/// What the tiers mean, once at the foot of an answer.
#[component]
pub fn TierLegend() -> impl IntoView {
    let lines = [Tier::A, Tier::B, Tier::C, Tier::D, Tier::E].map(|tier| {
        let (word, meaning) = tier_words(tier);
        view! {
            <div class="cite__legend-line">
                <dt><span class=tier_class(tier)>{word}</span></dt>
                <dd>{meaning}</dd>
            </div>
        }
    });
    view! {
        <Disclosure summary=phrase("依据后面的标签是什么意思？", "What do the marks behind the sources mean?")>
            <dl class="cite__legend">{lines.into_iter().collect_view()}</dl>
        </Disclosure>
    }
}

/// With an address and without, and the legend.
pub fn examples() -> Vec<Example> {
    use super::decision::sample;
    vec![
        Example {
            name: "article and row",
            draw: || {
                let (cite, row) = (sample::article(), sample::row());
                view! {
                    <p><CiteView cite sources=sample::sources()/></p>
                    <p><CiteView cite=row sources=sample::sources()/></p>
                }
                .into_any()
            },
        },
        Example { name: "legend", draw: || view! { <TierLegend/> }.into_any() },
    ]
}
