//! The page of one ground.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{Ground, Judged, by_id};
use crate::pages::not_found::NotFound;
use crate::pages::public::calculator::CalculatorPage;
use crate::pages::public::facts::Ask;
use crate::text::phrase;
use crate::ui::{Notice, Tone};

/// 能不能提取: the ground that the address names.
#[component]
pub fn GroundPage(
    /// Knows the rules of the grounds of the area.
    ask: Ask,
) -> impl IntoView {
    let params = use_params_map();
    let ground =
        Memo::new(move |_| params.with(|params| params.get_str("ground").and_then(by_id).map(|of| of.id)));
    move || match ground.get().and_then(by_id) {
        Some(ground) => of(ground, ask).into_any(),
        None => view! { <NotFound/> }.into_any(),
    }
}

fn of(ground: &'static Ground, ask: Ask) -> impl IntoView {
    let first = move || ground.judged.as_ref().map(judged);
    view! { <CalculatorPage of=ground.calculator(ask) first=first/> }
}

/// Said before anything is asked: whatever is answered, a person decides; and what to do next.
fn judged(judged: &'static Judged) -> impl IntoView {
    let title = phrase("这一项由工作人员判断，这里算不出结果", "A member of staff decides; this page cannot");
    let next: Vec<_> = judged.next.iter().map(|line| view! { <li>{*line}</li> }).collect();
    view! {
        <Notice tone=Tone::Warning title>
            <p>{judged.why}</p>
            <p>{phrase("您可以这样办：", "What you can do:")}</p>
            <ul>{next}</ul>
        </Notice>
    }
}
