//! 单位: what an employer's agent does. One lazy chunk a page.
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
use crate::text::{Phrase, phrase};

/// What those see who may not use these pages.
const NAME: Phrase = phrase("单位办事", "Employer");

/// 单位首页
#[derive(Debug)]
pub struct Employer;

#[lazy_route]
impl LazyRoute for Employer {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Only roles=&[Role::Agent] title=NAME><home::HomePage/></Only> }.into_any()
    }
}

/// 办理汇缴
#[derive(Debug)]
pub struct EmployerMonth;

#[lazy_route]
impl LazyRoute for EmployerMonth {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Only roles=&[Role::Agent] title=NAME><month::MonthPage/></Only> }.into_any()
    }
}

/// 一笔汇缴
#[derive(Debug)]
pub struct EmployerRemittance;

#[lazy_route]
impl LazyRoute for EmployerRemittance {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Only roles=&[Role::Agent] title=NAME><remittance::RemittancePage/></Only> }.into_any()
    }
}
