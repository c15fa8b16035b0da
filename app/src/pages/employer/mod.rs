//! 单位: what an employer's agent does.
#![allow(unreachable_pub, reason = "the component macro makes public what it generates")]

mod home;
mod month;
mod pick;
mod remittance;
mod words;

use leptos::prelude::*;
use shared::wire::Role;

use super::reading::Only;
use crate::outlet::chunk_page;
use crate::text::{Phrase, phrase};

/// What those see who may not use these pages.
const NAME: Phrase = phrase("单位办事", "Employer");

chunk_page!(employer, home, <Agents><home::HomePage/></Agents>);
chunk_page!(month, month, <Agents><month::MonthPage/></Agents>);
chunk_page!(remittance, remittance, <Agents><remittance::RemittancePage/></Agents>);

/// For employers' agents only.
#[component]
fn Agents(children: ChildrenFn) -> impl IntoView {
    view! { <Only roles=&[Role::Agent] title=NAME children/> }
}
