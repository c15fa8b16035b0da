//! 一位缴存人: the account and its newest lines. Names and identity numbers come masked from the server.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::text::Text;
use shared::wire::MemberFile;

use super::StaffNav;
use crate::pages::account_view::{AccountCard, AccountTerms, StatementTable};
use crate::pages::reading::{fetched, shown};
use crate::routes;
use crate::text::{Words, phrase};
use crate::ui::Page;

/// The page.
#[component]
pub(super) fn MemberPage() -> impl IntoView {
    let params = use_params_map();
    let account = Memo::new(move |_| params.read().get("account").unwrap_or_default());
    let file = fetched::<MemberFile>(move || format!("/staff/members/{}", account.get()));
    let title = Words::live(move || {
        let account = account.get();
        Text::new(format!("缴存人 {account}"), format!("Member {account}"))
    });
    view! {
        <Page title wide=true>
            <StaffNav/>
            <p class="back"><a href=routes::STAFF_MEMBERS>{phrase("查找其他缴存人", "Find another member")}</a></p>
            {shown(file, |file: MemberFile| {
                let account = file.account.clone();
                view! {
                    <div class="account-page">
                        <AccountCard account=file.account/>
                        <AccountTerms account/>
                    </div>
                    <StatementTable
                        id="statement"
                        caption=phrase("最近明细，新的在前", "Latest lines, newest first")
                        lines=file.statement.lines
                        receipts=false
                    />
                }
                .into_any()
            })}
        </Page>
    }
}
