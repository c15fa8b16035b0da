//! What stands around every page: header, footer, and what went wrong while starting.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::components::Router;
use leptos_router::hooks::{use_location, use_navigate};
use shared::text::Text;
use shared::wire::Role;

use crate::chunks::MissingChunk;
use crate::hall::HallState;
use crate::offline::OfflineNotice;
use crate::pages::sign_in::{home_of, sign_out};
use crate::routes;
use crate::session_end::SessionEnd;
use crate::text::{Phrase, Words, phrase};
use crate::ui::{NavItem, Notice, SiteFooter, SiteHeader, Tone, Visitor};
use crate::ui_state;

const HOST: Phrase = phrase("盐城市住房公积金管理中心", "Yancheng Housing Provident Fund Management Centre");

/// The whole page. Everything below finds [`HallState`] in its context.
#[component]
pub fn Hall() -> impl IntoView {
    ui_state::start();
    let state = HallState::provide();
    view! {
        <Router>
            <Header/>
            <main id="main" tabindex="-1">
                {move || state.problem.get().map(|problem| {
                    view! { <Notice tone=Tone::Failure title=Words::from(problem.message)/> }
                })}
                <OfflineNotice/>
                <MissingChunk/>
                <routes::Pages/>
            </main>
            <SessionEnd/>
            <Footer/>
        </Router>
    }
}

/// Who runs the hall, and the statements a public site owes.
#[component]
pub fn Footer() -> impl IntoView {
    let links = vec![
        (routes::GUIDE, phrase("办事指南", "Guide")),
        (routes::NOTICES, phrase("通知公告", "Notices")),
        (routes::POLICY, phrase("公积金政策", "Policies")),
        (routes::BRANCHES, phrase("在哪里办", "Where to go")),
        (routes::HELP, phrase("使用帮助", "Help")),
        (routes::ACCESSIBILITY, phrase("无障碍声明", "Accessibility")),
        (routes::PRIVACY, phrase("隐私说明", "Privacy")),
        (routes::ABOUT, phrase("关于本厅", "About")),
        (routes::SITEMAP, phrase("网站地图", "Site map")),
    ];
    view! { <SiteFooter host=HOST links/> }
}

/// Follows who is signed in and where the reader is.
#[component]
fn Header() -> impl IntoView {
    let state = HallState::here();
    let path = use_location().pathname;
    let role = Memo::new(move |_| state.who().map(|who| who.role));
    let nav = Signal::derive(move || nav(role.get()));
    let visitor = Signal::derive(move || match state.who() {
        Some(who) => Visitor::Known(Text::same(who.name)),
        None if state.is_known() => Visitor::Anyone,
        None => Visitor::Unknown,
    });
    let account = Signal::derive(move || role.get().map_or(routes::SIGN_IN, home_of));
    let go = use_navigate();
    let leave = Callback::new(move |()| {
        let go = go.clone();
        spawn_local(async move {
            match sign_out(state).await {
                Ok(()) => go(routes::HOME, NavigateOptions::default()),
                Err(problem) => state.problem.set(Some(problem)),
            }
        });
    });
    view! { <SiteHeader nav path visitor sign_in=routes::SIGN_IN account leave/> }
}

/// The ways in: the same for everyone, and one more for those who have signed in.
pub fn nav(role: Option<Role>) -> Vec<NavItem> {
    let way = |href, label: Phrase| NavItem { href, label: label.into() };
    let own = role.map(|role| match role {
        Role::Member => way(routes::ME, phrase("我的公积金", "My account")),
        Role::Agent => way(routes::EMPLOYER, phrase("单位办事", "Employer")),
        Role::Staff => way(routes::STAFF, phrase("中心业务", "Centre")),
    });
    let all = [
        way(routes::HOME, phrase("首页", "Home")),
        way(routes::LOAN, phrase("贷款", "Loans")),
        way(routes::WITHDRAWAL, phrase("提取", "Withdrawals")),
        way(routes::CONTRIBUTION, phrase("缴存", "Contributions")),
        way(routes::POLICY, phrase("政策", "Policies")),
    ];
    all.into_iter().chain(own).collect()
}
