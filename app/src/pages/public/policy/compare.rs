//! Two centres side by side on the figures people ask for most.

use leptos::prelude::*;
use shared::date::EffectiveDate;
use shared::policy::naming::{self, written};
use shared::policy::{Held, Parameter, Policy};
use shared::text::Text;

use crate::text::{Phrase, Words, phrase};
use crate::ui::{Cell, Column, DataTable};

/// A figure: its name and the paths it stands under. More than one for figures that differ by district or area.
type Figure = (Phrase, fn(&str) -> bool);

const FIGURES: &[Figure] = &[
    (phrase("缴存基数上限", "Upper limit of the base"), |path| path == "contribution.base_cap"),
    (phrase("缴存基数下限", "Lower limit of the base"), |path| {
        path.starts_with("contribution.base_floor.")
    }),
    (phrase("最低缴存比例", "Lowest rate of each side"), |path| path == "contribution.rate_min"),
    (phrase("最高缴存比例", "Highest rate of each side"), |path| path == "contribution.rate_max"),
    (phrase("单人最高贷款额度", "Highest loan of one member"), |path| path == "loan.cap_single"),
    (phrase("家庭最高贷款额度", "Highest loan of a family"), |path| path == "loan.cap_family"),
    (phrase("分区域的最高额度", "Highest loans by area"), |path| path.starts_with("loan.areas.")),
    (phrase("余额倍数，首套", "Multiple of the balance, first home"), |path| {
        path == "loan.balance.multiple_first"
    }),
    (phrase("首套最低首付", "Least down payment, first home"), |path| path == "loan.down_first"),
    (phrase("申请贷款须连续缴存", "Months of contribution before a loan"), |path| {
        path == "loan.months_required"
    }),
    (phrase("月还款额占缴存基数的上限", "Share of the base that a payment may reach"), |path| {
        path == "loan.payment_ceiling"
    }),
    (phrase("最长贷款年限", "Longest term"), |path| path == "loan.term_max_years"),
    (phrase("租房提取限额", "Rent caps"), |path| path.starts_with("withdrawal.rent.areas.")),
    (phrase("租房提取占月缴存额最多", "Share of the deposit that rent may take"), |path| {
        path == "withdrawal.rent.deposit_share"
    }),
];

/// The table of both.
pub(super) fn table(one: &Policy, other: &Policy, day: EffectiveDate) -> impl IntoView + use<> {
    let (ones, others) = (one.parameters(), other.parameters());
    let rows: Vec<Vec<Cell>> = FIGURES
        .iter()
        .map(|(name, is)| {
            let of = |policy: &Policy, parameters: &[Parameter]| {
                Cell::Words(Words::from(figure(policy, parameters, *is, day)))
            };
            vec![Cell::Words((*name).into()), of(one, &ones), of(other, &others)]
        })
        .collect();
    let columns = vec![
        Column::words(phrase("项目", "Figure")),
        Column::words(Words::from(&one.name)),
        Column::words(Words::from(&other.name)),
    ];
    let caption = phrase("主要数字对比", "The main figures side by side");
    view! { <section class="policy__compared"><DataTable id="compared" caption columns rows/></section> }
}

/// The figure in force on a day, by district where there are several; else why there is none.
fn figure(policy: &Policy, parameters: &[Parameter], is: fn(&str) -> bool, day: EffectiveDate) -> Text {
    let found: Vec<(&Parameter, Text)> = parameters
        .iter()
        .filter(|parameter| is(&parameter.path))
        .filter_map(|parameter| {
            let row = parameter.rows.on(day).ok()?;
            let value = written(&row.value, &parameter.path);
            let capped = parameter.path.starts_with("withdrawal.rent.areas.");
            Some((parameter, if capped { with_period(policy, value, day) } else { value }))
        })
        .collect();
    match found.as_slice() {
        [] if policy.unknown.iter().any(|point| is(&point.key)) => Text::new("没有查到", "not found"),
        [] if parameters.iter().any(|parameter| is(&parameter.path) && !parameter.rows.is_unknown()) => {
            Text::new("这一天的没有查到", "not known for that day")
        }
        [] => Text::new("没有这一项", "no such rule"),
        [(_, only)] => only.clone(),
        [(_, first), rest @ ..] if rest.iter().all(|(_, value)| value == first) => first.clone(),
        several => {
            let named = several.iter().map(|(parameter, value)| {
                let name = naming::name(policy, &parameter.path);
                let short =
                    |text: &str| text.rsplit_once("，").map_or(text.to_owned(), |(_, last)| last.to_owned());
                (format!("{}{}", short(&name.zh), value.zh), format!("{} {}", name.en, value.en))
            });
            let (zh, en): (Vec<String>, Vec<String>) = named.unzip();
            Text::new(zh.join("；"), en.join("; "))
        }
    }
}

/// 4,000.00 元（每月）
fn with_period(policy: &Policy, value: Text, day: EffectiveDate) -> Text {
    let period = policy.withdrawal.rent.cap_period.on(day).map(|row| written(&Held::from(row.value), ""));
    let Text { zh, en } = period.unwrap_or_else(|_| Text::new("每月", "a month"));
    Text::new(format!("{}（{zh}）", value.zh), format!("{} ({en})", value.en))
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::policy::packs;

    #[test]
    fn a_figure_is_one_or_several_or_says_why_there_is_none() {
        let on = |day: &str, centre: &str, is: fn(&str) -> bool| {
            let policy = packs::load(centre).unwrap();
            figure(&policy, &policy.parameters(), is, day.parse().unwrap()).zh
        };
        let of = |centre, is| on("2026-11-23", centre, is);
        let before = on("1999-01-01", "yancheng", |path| path == "contribution.base_cap");
        assert_eq!(before, "这一天的没有查到");
        assert_eq!(of("yancheng", |path| path == "contribution.base_cap"), "31,314.00 元");
        assert_eq!(of("yancheng", |path| path == "loan.down_second"), "没有查到");
        assert_eq!(of("yancheng", |path| path == "loan.balance.multiple_first"), "没有这一项");
        assert!(of("yancheng", |path| path.starts_with("contribution.base_floor.")).contains("；"));
    }

    #[test]
    fn every_figure_stands_in_some_pack() {
        let day = "2026-11-23".parse().unwrap();
        let policies: Vec<Policy> =
            packs::centres().into_iter().map(|centre| packs::load(centre).unwrap()).collect();
        for (name, is) in FIGURES {
            let has = |policy: &Policy| {
                policy
                    .parameters()
                    .iter()
                    .any(|parameter| is(&parameter.path) && parameter.rows.on(day).is_ok())
            };
            assert!(policies.iter().any(has), "{}", name.zh);
        }
    }
}
