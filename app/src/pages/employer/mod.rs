//! 单位: what an employer's agent does.
#![allow(unreachable_pub, reason = "the component macro makes public what it generates")]

mod home;
mod month;
mod pick;
mod remittance;
mod words;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use shared::wire::Role;

use super::reading::Only;
use crate::hall::HallState;
use crate::routes;
use crate::text::{Phrase, phrase};

/// What those see who may not use these pages.
const NAME: Phrase = phrase("单位办事", "Employer");

/// The pages of an employer's agent: one chunk.
#[derive(Debug)]
pub struct EmployerArea;

#[lazy_route]
impl LazyRoute for EmployerArea {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        match HallState::enter().as_str() {
            routes::EMPLOYER => view! { <Agents><home::HomePage/></Agents> }.into_any(),
            routes::EMPLOYER_MONTH => view! { <Agents><month::MonthPage/></Agents> }.into_any(),
            _ => view! { <Agents><remittance::RemittancePage/></Agents> }.into_any(),
        }
    }
}

/// For employers' agents only.
#[component]
fn Agents(children: ChildrenFn) -> impl IntoView {
    view! { <Only roles=&[Role::Agent] title=NAME children/> }
}
