//! 标志: an upswept roof that is also a crane's wings, over the tide; the red crown is the crane's.

use leptos::prelude::*;

use super::gallery::Example;
use crate::text::{Phrase, phrase};

/// The name of the hall.
pub const NAME: Phrase = phrase("盐城市住房公积金网上大厅", "Yancheng Housing Provident Fund Online Hall");
/// The name in a few letters.
pub const SHORT_NAME: Phrase = phrase("筑梦", "Zhumeng");

/// The drawing alone; a name stands beside it.
#[component]
pub fn Logo() -> impl IntoView {
    view! {
        <svg class="logo" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            <path class="logo__roof" d="M2 27C12 25.5 19.5 20 24 12.5C28.5 20 36 25.5 46 27C37 29.5 29.5 27 24 21.5C18.5 27 11 29.5 2 27Z"/>
            <path class="logo__post" d="M13.5 32v5.5M34.5 32v5.5M24 27v10.5"/>
            <path class="logo__tide" d="M6 43q4.5-3.4 9 0t9 0t9 0t9 0"/>
            <circle class="logo__crown" cx="24" cy="7" r="3.4"></circle>
        </svg>
    }
}

/// As it is.
pub fn examples() -> Vec<Example> {
    vec![Example { name: "alone", draw: || view! { <Logo/> }.into_any() }]
}
