//! 现行标准: the numbers people ask for most, as the policy has them today.

use leptos::prelude::*;
use shared::date::{EffectiveDate, date_zh, write_date};
use shared::decision::Cite;
use shared::money::Money;
use shared::policy::{Dated, InForce, Policy};
use shared::rate::Rate;
use shared::text::Text;

use crate::hall::HallState;
use crate::routes;
use crate::text::{Phrase, Words, phrase};
use crate::ui::cite::CiteView;
use crate::ui::{Sources, Tag, TagTone, amount};

/// One number in force, ready to be drawn.
struct Line {
    name: Text,
    value: Text,
    since: Text,
    assumed: bool,
    cite: Cite,
}

/// The table, once the policy is there.
#[component]
pub fn Rates() -> impl IntoView {
    let state = HallState::here();
    move || {
        let (policy, today) = (state.policy.get()?, state.today()?);
        let sources = Sources::from(&*policy);
        let groups: Vec<_> =
            groups(&policy, today).into_iter().map(|(name, lines)| group(name, lines, &sources)).collect();
        Some(view! {
            <section class="rates">
                <h2 class="home__heading" id="rates">{phrase("现行标准", "Rates and limits in force")}</h2>
                <div class="rates__groups">{groups}</div>
                <p><a href=routes::POLICY>{phrase("查看全部政策参数和依据", "All parameters of the policy with their sources")}</a></p>
            </section>
        })
    }
}

fn group(name: Phrase, lines: Vec<Line>, sources: &Sources) -> impl IntoView + use<> {
    let line = |line| {
        let Line { name, value, since, assumed, cite } = line;
        let tag =
            assumed.then(|| view! { " " <Tag label=phrase("估算", "Estimate") tone=TagTone::Careful/> });
        view! {
            <div class="rates__line">
                <dt class="rates__name">{Words::from(name)}</dt>
                <dd class="rates__value">{Words::from(value)}{tag}</dd>
                <dd class="rates__since">{Words::from(since)} " " <CiteView cite sources=sources.clone()/></dd>
            </div>
        }
    };
    let lines: Vec<_> = lines.into_iter().map(line).collect();
    view! {
        <div class="rates__group">
            <h3 class="rates__title">{name}</h3>
            <dl class="rates__lines">{lines}</dl>
        </div>
    }
}

fn groups(policy: &Policy, day: EffectiveDate) -> Vec<(Phrase, Vec<Line>)> {
    let (loan, contribution) = (&policy.loan, &policy.contribution);
    let rate = &loan.rate;
    let loans = [
        percent(phrase("首套，5年以内（含）", "First home, up to 5 years"), &rate.first_short, day),
        percent(phrase("首套，5年以上", "First home, over 5 years"), &rate.first_long, day),
        percent(phrase("第二套，5年以内（含）", "Second home, up to 5 years"), &rate.second_short, day),
        percent(phrase("第二套，5年以上", "Second home, over 5 years"), &rate.second_long, day),
        yuan(phrase("单人最高贷款额度", "Highest loan, one person"), &loan.cap_single, day),
        yuan(phrase("家庭最高贷款额度", "Highest loan, family"), &loan.cap_family, day),
    ];
    let base = [
        yuan(phrase("缴存基数上限", "Upper limit of the base"), &contribution.base_cap, day),
        percent(phrase("最低缴存比例", "Lowest rate of each side"), &contribution.rate_min, day),
        percent(phrase("最高缴存比例", "Highest rate of each side"), &contribution.rate_max, day),
    ];
    let floors = contribution.base_floor.iter().filter_map(|(district, rows)| {
        let name = policy.districts.get(district)?;
        let name =
            Text::new(format!("基数下限，{}", name.zh), format!("Lower limit of the base, {}", name.en));
        line(name, rows, day, |value| amount::text(*value))
    });
    let rents = policy.withdrawal.rent.areas.values().flat_map(|area| {
        let named = |zh: &str, en: &str| {
            Text::new(format!("{}，{zh}", area.name.zh), format!("{}, {en}", area.name.en))
        };
        let single = line(named("单身", "one person"), &area.single, day, |value| amount::text(*value));
        let couple = line(named("夫妻", "couple"), &area.couple, day, |value| amount::text(*value));
        single.into_iter().chain(couple)
    });
    vec![
        (phrase("贷款年利率和额度", "Loans: annual rates and caps"), loans.into_iter().flatten().collect()),
        (phrase("缴存", "Contributions"), base.into_iter().flatten().chain(one_a_value(floors)).collect()),
        (phrase("租房提取，每月最多", "Rent withdrawals, most a month"), rents.collect()),
    ]
}

/// Districts with the same floor stand in one line.
fn one_a_value(lines: impl Iterator<Item = Line>) -> Vec<Line> {
    let mut kept: Vec<Line> = Vec::new();
    for line in lines {
        match kept.iter_mut().find(|known| known.value == line.value && known.cite == line.cite) {
            Some(known) => {
                known.name.zh += &line.name.zh.replace("基数下限，", "、");
                known.name.en += &line.name.en.replace("Lower limit of the base, ", ", ");
            }
            None => kept.push(line),
        }
    }
    kept
}

fn percent(name: Phrase, rows: &Dated<Rate>, day: EffectiveDate) -> Option<Line> {
    line(Text::new(name.zh, name.en), rows, day, |value| Text::same(format!("{value}%")))
}

fn yuan(name: Phrase, rows: &Dated<Money>, day: EffectiveDate) -> Option<Line> {
    line(Text::new(name.zh, name.en), rows, day, |value| amount::text(*value))
}

/// The row in force; nothing where the policy has none.
fn line<T>(name: Text, rows: &Dated<T>, day: EffectiveDate, written: impl Fn(&T) -> Text) -> Option<Line> {
    let row: &InForce<T> = rows.on(day).ok()?;
    let since = Text::new(format!("{}起", date_zh(row.from)), format!("since {}", write_date(row.from)));
    let cite = Cite { since: None, ..Cite::from(row) };
    Some(Line { name, value: written(&row.value), since, assumed: row.assumption(day).is_some(), cite })
}
