//! 个人: what a member does after signing in. One lazy chunk a page.
#![allow(unreachable_pub, reason = "the component macro makes public what it generates")]

mod case;
mod cases;
mod home;
mod rent;
mod statement;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use shared::wire::Role;

use super::reading::Only;
use crate::text::{Phrase, phrase};

const ACCOUNT: Phrase = phrase("我的账户", "My account");

/// 我的账户
#[derive(Debug)]
pub struct Me;

#[lazy_route]
impl LazyRoute for Me {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Only roles=&[Role::Member] title=ACCOUNT><home::HomePage/></Only> }.into_any()
    }
}

/// 我的明细
#[derive(Debug)]
pub struct MyStatement;

#[lazy_route]
impl LazyRoute for MyStatement {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Only roles=&[Role::Member] title=statement::TITLE><statement::StatementPage/></Only> }
            .into_any()
    }
}

/// 租房提取申请
#[derive(Debug)]
pub struct MyRent;

#[lazy_route]
impl LazyRoute for MyRent {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Only roles=&[Role::Member] title=rent::TITLE><rent::RentPage/></Only> }.into_any()
    }
}

/// 一件办件
#[derive(Debug)]
pub struct MyCase;

#[lazy_route]
impl LazyRoute for MyCase {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Only roles=&[Role::Member] title=cases::TITLE><case::CasePage/></Only> }.into_any()
    }
}
