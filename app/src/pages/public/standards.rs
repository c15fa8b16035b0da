//! 现行标准 on the first page: the numbers people ask for most, as the server reads them from the policy.

use leptos::prelude::*;
use shared::standards::{Standard, Standards, Subject};

use crate::api::plain::Plain;
use crate::pages::reading::fetched_plain;
use crate::routes;
use crate::text::{Words, phrase};
use crate::ui::cite::CiteView;
use crate::ui::{Sources, Tag, TagTone};

/// The table, once its numbers have come. The first page is whole without it.
#[component]
pub fn StandardsInForce() -> impl IntoView {
    let answer = fetched_plain(|| "/standards".to_owned(), read::standards);
    move || answer.get().and_then(Result::ok).map(table)
}

/// The answer of the server, part by part.
mod read {
    use shared::date::EffectiveDate;
    use shared::decision::Cite;
    use shared::policy::{Source, Tier};

    use super::{Plain, Standard, Standards, Subject};

    pub(super) fn standards(answer: &Plain) -> Option<Standards> {
        Some(Standards {
            groups: answer.at("groups")?.all(subject)?,
            sources: answer.at("sources")?.named(source)?,
        })
    }

    fn subject(of: &Plain) -> Option<Subject> {
        Some(Subject { name: of.text("name")?, lines: of.at("lines")?.all(line)? })
    }

    fn line(of: &Plain) -> Option<Standard> {
        let (name, value, since) = (of.text("name")?, of.text("value")?, of.text("since")?);
        Some(Standard { name, value, since, assumed: of.flag("assumed")?, cite: cite(&of.at("cite")?)? })
    }

    fn cite(of: &Plain) -> Option<Cite> {
        let since = match of.string("since") {
            Some(day) => Some(day.parse::<EffectiveDate>().ok()?.0),
            None => None,
        };
        let tier = match &*of.string("tier")? {
            "A" => Tier::A,
            "B" => Tier::B,
            "C" => Tier::C,
            "D" => Tier::D,
            "E" => Tier::E,
            _ => return None,
        };
        Some(Cite { source: of.string("source")?, article: of.string("article"), tier, since })
    }

    fn source(of: &Plain) -> Option<Source> {
        Some(Source { title: of.text("title")?, url: of.string("url").unwrap_or_default() })
    }
}

fn table(standards: Standards) -> impl IntoView {
    let sources: Sources = standards.sources.into_iter().collect();
    let groups: Vec<_> = standards.groups.into_iter().map(|of| group(of, &sources)).collect();
    view! {
        <section class="rates">
            <h2 class="home__heading" id="rates">{phrase("现行标准", "Rates and limits in force")}</h2>
            <div class="rates__groups">{groups}</div>
            <p><a href=routes::POLICY>{phrase("查看全部政策参数和依据", "All parameters of the policy with their sources")}</a></p>
        </section>
    }
}

fn group(group: Subject, sources: &Sources) -> impl IntoView + use<> {
    let lines: Vec<_> = group.lines.into_iter().map(|of| line(of, sources.clone())).collect();
    view! {
        <div class="rates__group">
            <h3 class="rates__title">{Words::from(group.name)}</h3>
            <dl class="rates__lines">{lines}</dl>
        </div>
    }
}

fn line(line: Standard, sources: Sources) -> impl IntoView {
    let Standard { name, value, since, assumed, cite } = line;
    let tag = assumed.then(|| view! { " " <Tag label=phrase("估算", "Estimate") tone=TagTone::Careful/> });
    view! {
        <div class="rates__line">
            <dt class="rates__name">{Words::from(name)}</dt>
            <dd class="rates__value">{Words::from(value)}{tag}</dd>
            <dd class="rates__since">{Words::from(since)} " " <CiteView cite sources/></dd>
        </div>
    }
}
