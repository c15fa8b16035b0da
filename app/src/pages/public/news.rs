//! What the first page says of today, below its doors: the newest notices and the numbers in force.

use leptos::prelude::*;

use super::headlines::Headlines;
use super::standards::StandardsInForce;

/// Each part once its answer has come.
#[component]
pub fn News() -> impl IntoView {
    view! { <Headlines/> <StandardsInForce/> }
}
