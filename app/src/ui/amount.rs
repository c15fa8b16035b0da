//! 金额: an amount of money as people read it.

use leptos::prelude::*;
use shared::money::Money;
use shared::text::{Lang, Text};
use shared::upper::upper;

use super::gallery::Example;
use crate::text::phrase;
use crate::ui_state;

const YUAN: crate::text::Phrase = phrase("元", "yuan");

/// `12,345.67 元` in one language: for sentences and cells.
///
/// ```
/// use shared::{money::Money, text::Lang};
/// assert_eq!(app::ui::amount::written(Money::fen(1_234_567), Lang::Zh), "12,345.67 元");
/// ```
pub fn written(amount: Money, lang: Lang) -> String {
    format!("{} {}", amount.grouped(), YUAN.in_lang(lang))
}

/// The same in both languages.
pub fn text(amount: Money) -> Text {
    Text::new(written(amount, Lang::Zh), written(amount, Lang::En))
}

/// An amount with its unit; with `capital` also in capital Chinese numerals, as beside every amount a person signs.
#[component]
pub fn Amount(
    /// How much.
    amount: Money,
    /// Whether it is the answer of the page.
    #[prop(optional)]
    large: bool,
    /// Whether 人民币大写 stands below.
    #[prop(optional)]
    capital: bool,
) -> impl IntoView {
    view! {
        <span class="amount" class:amount--large=large>
            <data class="amount__figure" value=amount.to_string()>{amount.grouped()}</data>
            <span class="amount__unit">" "{YUAN}</span>
            {move || {
                // Capital numerals are a Chinese convention of vouchers; English readers are spared them.
                (capital && ui_state::lang() == Lang::Zh)
                    .then(|| view! { <span class="amount__capital">{upper(amount)}</span> })
            }}
        </span>
    }
}

/// In a line, and as the answer.
pub fn examples() -> Vec<Example> {
    vec![
        Example { name: "in a line", draw: || view! { <Amount amount=Money::fen(1_234_567)/> }.into_any() },
        Example {
            name: "the answer",
            draw: || view! { <Amount amount=Money::yuan(621_000) large=true capital=true/> }.into_any(),
        },
    ]
}
