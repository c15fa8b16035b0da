//! 信息列表: what is known, line by line; on a check page each line can be changed.

use leptos::prelude::*;
use shared::money::Money;
use shared::text::Text;

use super::amount::{self, Amount};
use super::gallery::Example;
use crate::text::{Phrase, Words, phrase};

const MISSING: Phrase = phrase("未填写", "Not given");

/// What is known.
#[derive(Clone)]
pub enum Known {
    /// So much.
    Words(Words),
    /// An amount that the reader is about to sign: also in capital numerals.
    Signed(Money),
}

/// One line.
#[derive(Clone)]
pub struct SummaryRow {
    /// What it is: 收款银行卡.
    pub label: Words,
    /// What is known.
    pub value: Known,
    /// Where it can be changed.
    pub change: Option<String>,
}

impl SummaryRow {
    /// A line that only tells.
    pub fn new(label: impl Into<Words>, value: impl Into<Words>) -> SummaryRow {
        SummaryRow { label: label.into(), value: Known::Words(value.into()), change: None }
    }

    /// A line with an amount.
    pub fn money(label: impl Into<Words>, amount: Money) -> SummaryRow {
        SummaryRow::new(label, amount::text(amount))
    }

    /// A line with an amount that moves when the form is sent.
    pub fn signed(label: impl Into<Words>, amount: Money) -> SummaryRow {
        SummaryRow { label: label.into(), value: Known::Signed(amount), change: None }
    }

    /// A line that may have been left empty.
    pub fn optional(label: impl Into<Words>, value: Option<Words>) -> SummaryRow {
        SummaryRow::new(label, value.unwrap_or(MISSING.into()))
    }

    /// The same line with a way to change it.
    #[must_use]
    pub fn change(self, href: impl Into<String>) -> SummaryRow {
        SummaryRow { change: Some(href.into()), ..self }
    }
}

/// The lines.
#[component]
pub fn SummaryList(
    /// In the order of the form.
    #[prop(into)]
    rows: Signal<Vec<SummaryRow>>,
) -> impl IntoView {
    view! {
        <dl class="summary-list">
            {move || rows.get().into_iter().map(line).collect_view()}
        </dl>
    }
}

fn line(row: SummaryRow) -> impl IntoView {
    let SummaryRow { label, value, change } = row;
    let named = label.clone();
    let change = change.map(|href| {
        view! {
            <dd class="summary-list__action">
                <a class="summary-list__change" href=href>
                    {phrase("变更", "Change")}
                    <span class="visually-hidden">" "{named}</span>
                </a>
            </dd>
        }
    });
    let value = match value {
        Known::Words(words) => view! { {words} }.into_any(),
        Known::Signed(amount) => view! { <Amount amount capital=true/> }.into_any(),
    };
    view! {
        <div class="summary-list__row">
            <dt class="summary-list__label">{label}</dt>
            <dd class="summary-list__value">{value}</dd>
            {change}
        </div>
    }
}

/// A check page.
pub fn examples() -> Vec<Example> {
    let draw = || {
        let rows = vec![
            SummaryRow::new(phrase("提取原因", "Ground"), phrase("租房", "Rent")).change("/withdraw/ground"),
            SummaryRow::signed(phrase("提取金额", "Amount"), Money::fen(1_234_567))
                .change("/withdraw/amount"),
            SummaryRow::new(phrase("收款银行卡", "Bank card"), Text::same("**** 1234"))
                .change("/withdraw/card"),
            SummaryRow::optional(phrase("联系电话", "Telephone"), None).change("/withdraw/phone"),
            SummaryRow::money(phrase("提取后余额", "Balance afterwards"), Money::fen(3_000_000)),
        ];
        view! { <SummaryList rows/> }.into_any()
    };
    vec![Example { name: "check page", draw }]
}
