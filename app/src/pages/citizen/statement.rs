//! 我的明细: every line of the account, a page at a time, newest first.

use leptos::prelude::*;
use shared::wire::Statement;

use crate::pages::account_view::{BalanceChart, StatementTable};
use crate::pages::reading::{fetched, shown};
use crate::routes;
use crate::text::{Phrase, phrase};
use crate::ui::{CursorPager, Page};

pub(super) const TITLE: Phrase = phrase("我的明细", "My statement");

/// The page.
#[component]
pub(super) fn StatementPage() -> impl IntoView {
    // Where each page that was opened begins; the last one is in sight.
    let opened = RwSignal::new(Vec::<String>::new());
    let statement = fetched::<Statement>(move || match opened.read().last() {
        Some(before) => format!("/me/statement?before={before}"),
        None => "/me/statement".to_owned(),
    });
    view! {
        <Page title=TITLE wide=true>
            <p class="back"><a href=routes::ME>{phrase("回到我的账户", "Back to my account")}</a></p>
            {shown(statement, move |statement: Statement| page(statement, opened).into_any())}
        </Page>
    }
}

fn page(statement: Statement, opened: RwSignal<Vec<String>>) -> impl IntoView {
    let Statement { lines, next } = statement;
    if lines.is_empty() {
        return view! { <p>{phrase("还没有明细。", "There are no lines yet.")}</p> }.into_any();
    }
    let in_chart = lines.clone();
    view! {
        <BalanceChart lines=in_chart/>
        <StatementTable id="statement" caption=phrase("明细，新的在前", "Newest first") lines receipts=true/>
        <CursorPager opened next/>
    }
    .into_any()
}
