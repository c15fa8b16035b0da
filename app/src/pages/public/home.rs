//! 首页: the question a visitor came with.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::routes;

/// The first page. Its first lines are those of `index.html`.
#[component]
pub fn Home() -> impl IntoView {
    view! {
        <h1>"您想办什么？"</h1>
        <ul class="tasks">
            <li><A href=routes::LOAN_LIMIT>"我能贷多少？"</A></li>
        </ul>
    }
}
