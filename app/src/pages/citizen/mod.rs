//! 个人: what a member does after signing in.
#![allow(unreachable_pub, reason = "the component macro makes public what it generates")]

mod case;
mod cases;
mod home;
mod rent;
mod statement;

use leptos::prelude::*;
use shared::wire::Role;

use super::reading::Only;
use super::receipt::ReceiptPage;
use super::sign_in::SignInPage;
use crate::outlet::chunk_page;
use crate::text::{Phrase, phrase};

const ACCOUNT: Phrase = phrase("我的账户", "My account");

chunk_page!(sign_in, sign_in, <SignInPage/>);
chunk_page!(member, home, <Mine title=ACCOUNT><home::HomePage/></Mine>);
chunk_page!(member, statement, <Mine title=statement::TITLE><statement::StatementPage/></Mine>);
chunk_page!(rent, rent, <Mine title=rent::TITLE><rent::RentPage/></Mine>);
chunk_page!(case, case, <Mine title=cases::TITLE><case::CasePage/></Mine>);
chunk_page!(receipt, receipt, <ReceiptPage/>);

/// For members only.
#[component]
fn Mine(title: Phrase, children: ChildrenFn) -> impl IntoView {
    view! { <Only roles=&[Role::Member] title children/> }
}
