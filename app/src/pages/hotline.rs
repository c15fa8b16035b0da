//! 咨询电话: whom to ask about what was submitted.
#![allow(unreachable_pub, reason = "the component macro makes public what it generates")]

use leptos::prelude::*;
use shared::text::Text;

use crate::hall::HallState;
use crate::text::Words;

/// The centre's number, as its policy pack has it.
#[component]
pub(super) fn Hotline() -> impl IntoView {
    let hall = HallState::here();
    move || {
        let hotline = hall.policy.get().map(|policy| policy.hotline.clone());
        hotline.map(|number| {
            let says = Text::new(
                format!("有疑问请拨打{number}，报上编号。"),
                format!("Questions? Call {number} and quote the number above."),
            );
            view! { <p class="hotline">{Words::from(says)}</p> }
        })
    }
}
