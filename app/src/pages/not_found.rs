//! 找不到页面: the address leads nowhere.

use leptos::prelude::*;

use super::finder::Finder;
use crate::routes;
use crate::text::phrase;
use crate::ui::Page;

/// Says so, and where to go on.
#[component]
pub fn NotFound() -> impl IntoView {
    let lead = phrase(
        "网址可能写错了，或者这一页已经搬走。搜一搜，或者从下面找。",
        "The address may be mistyped, or the page has moved. Search for it, or go on from here.",
    );
    view! {
        <Page title=phrase("没有这个页面", "There is no such page") lead>
            <Finder/>
            <ul>
                <li><a href=routes::HOME>{phrase("回到首页", "To the first page")}</a></li>
                <li><a href=routes::GUIDE>{phrase("全部办事指南", "All guides")}</a></li>
                <li><a href=routes::SITEMAP>{phrase("网站地图", "Site map")}</a></li>
            </ul>
            <p>{phrase("也可以拨打12329问。", "Or ask 12329.")}</p>
        </Page>
    }
}
