//! 个人: what a member does after signing in.
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
use super::receipt::ReceiptPage;
use super::sign_in::SignInPage;
use crate::hall::HallState;
use crate::routes;
use crate::text::{Phrase, phrase};

const ACCOUNT: Phrase = phrase("我的账户", "My account");

/// The pages of a member, the way in, and receipts: one chunk. What two chunks share is a chunk of its own, so that
/// a chunk a page would bring a hundred small files with the first of them.
#[derive(Debug)]
pub struct CitizenArea;

#[lazy_route]
impl LazyRoute for CitizenArea {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        match HallState::enter().as_str() {
            routes::SIGN_IN => view! { <SignInPage/> }.into_any(),
            routes::ME => view! { <Mine title=ACCOUNT><home::HomePage/></Mine> }.into_any(),
            routes::ME_STATEMENT => {
                view! { <Mine title=statement::TITLE><statement::StatementPage/></Mine> }.into_any()
            }
            routes::ME_RENT => view! { <Mine title=rent::TITLE><rent::RentPage/></Mine> }.into_any(),
            path if path.starts_with(routes::ME) => {
                view! { <Mine title=cases::TITLE><case::CasePage/></Mine> }.into_any()
            }
            _ => view! { <ReceiptPage/> }.into_any(),
        }
    }
}

/// For members only.
#[component]
fn Mine(title: Phrase, children: ChildrenFn) -> impl IntoView {
    view! { <Only roles=&[Role::Member] title children/> }
}
