//! 找不到页面: the address leads nowhere.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::routes;

/// Says so, and where to go on.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <h1>"没有这个页面"</h1>
        <p>"请检查网址，或者" <A href=routes::HOME>"回到首页"</A> "。"</p>
    }
}
