//! 找不到页面: the address leads nowhere.

use leptos::prelude::*;

use crate::routes;
use crate::text::phrase;
use crate::ui::Page;

/// Says so, and where to go on.
#[component]
pub fn NotFound() -> impl IntoView {
    let lead =
        phrase("请检查网址，或者从首页重新找。", "Check the address, or start again from the first page.");
    view! {
        <Page title=phrase("没有这个页面", "There is no such page") lead>
            <p><a href=routes::HOME>{phrase("回到首页", "To the first page")}</a></p>
        </Page>
    }
}
