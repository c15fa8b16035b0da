//! What a page for people who signed in shows before it has its data: who may see it, waiting, and what went wrong.
#![allow(unreachable_pub, reason = "the component macro makes public what it generates")]

use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use serde::de::DeserializeOwned;
use shared::text::Text;
use shared::wire::{Problem, Role};

use crate::address::asked_for;
use crate::api;
use crate::api::plain::Plain;
use crate::hall::HallState;
use crate::pages::sign_in::{home_of, with_next};
use crate::routes;
use crate::text::{Phrase, Words, phrase};
use crate::ui::{LinkButton, Notice, Page, Tone};

/// An answer of the server: none while waiting for it.
pub(super) type Answer<T> = RwSignal<Option<Result<T, Problem>>>;

/// A question on its way to the server.
type Asked<T> = Pin<Box<dyn Future<Output = Result<T, Problem>>>>;

/// Reads the address, and anew whenever it changes.
pub(super) fn fetched<T>(path: impl Fn() -> String + Send + Sync + 'static) -> Answer<T>
where
    T: DeserializeOwned + Send + Sync + 'static,
{
    answered(path, |path| Box::pin(async move { api::get::<T>(&path).await }))
}

/// The same for an answer that is read part by part.
pub(super) fn fetched_plain<T: Send + Sync + 'static>(
    path: impl Fn() -> String + Send + Sync + 'static,
    read: fn(&Plain) -> Option<T>,
) -> Answer<T> {
    answered(path, move |path| Box::pin(async move { api::get_plain(&path, read).await }))
}

fn answered<T: Send + Sync + 'static>(
    path: impl Fn() -> String + Send + Sync + 'static,
    ask: impl Fn(String) -> Asked<T> + Send + Sync + 'static,
) -> Answer<T> {
    let answer = RwSignal::new(None);
    let latest = StoredValue::new(String::new());
    Effect::new(move || {
        let path = path();
        latest.set_value(path.clone());
        let asked = ask(path.clone());
        spawn_local(async move {
            let got = asked.await;
            // The reader may have left the page or asked for something else meanwhile.
            if latest.try_get_value().as_deref() == Some(&*path) {
                answer.try_set(Some(got));
            }
        });
    });
    answer
}

/// Draws the answer once it is there; before and instead of it what the reader should know.
pub(super) fn shown<T: Clone + Send + Sync + 'static>(
    answer: Answer<T>,
    draw: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    move || match answer.get() {
        None => view! { <Loading/> }.into_any(),
        Some(Ok(value)) => draw(value),
        Some(Err(problem)) => view! { <ProblemView problem/> }.into_any(),
    }
}

/// Waiting for the first answer.
#[component]
pub(crate) fn Loading() -> impl IntoView {
    view! { <p role="status">{phrase("正在载入…", "Loading…")}</p> }
}

/// A problem of the server with its number to quote; one whose cure is signing in leads there.
#[component]
pub(super) fn ProblemView(problem: Problem) -> impl IntoView {
    if problem.code == "signed_out" {
        return view! { <ToSignIn/> }.into_any();
    }
    let number = problem.number.map(|number| Text::new(format!("编号 {number}"), format!("Number {number}")));
    view! {
        <Notice tone=Tone::Failure title=problem.message>
            {number.map(|number| view! { <p>{Words::from(number)}</p> })}
        </Notice>
    }
    .into_any()
}

/// Leads to the sign-in page, which leads back here.
#[component]
fn ToSignIn() -> impl IntoView {
    let (hall, go, location) = (HallState::here(), use_navigate(), use_location());
    Effect::new(move || {
        let path = asked_for(&location);
        // Who pressed “sign in again” is on the way there already.
        if path.starts_with(routes::SIGN_IN) {
            return;
        }
        let replace = NavigateOptions { replace: true, ..NavigateOptions::default() };
        go(&with_next(&path), replace);
        // The page may still take the reader for signed in, whose session has ended on the server.
        if hall.who().is_some() {
            spawn_local(async move {
                if let Err(problem) = hall.refresh().await {
                    hall.problem.set(Some(problem));
                }
            });
        }
    });
    view! { <p role="status">{phrase("请先登录，正在转到登录页…", "Sign in first: going there…")}</p> }
}

/// Shows the page to people of these roles; leads visitors to the sign-in page and tells everybody else plainly.
#[component]
pub(super) fn Only(
    /// Who may see it.
    roles: &'static [Role],
    /// The name of the page, for those who may not.
    title: Phrase,
    /// The page.
    children: ChildrenFn,
) -> impl IntoView {
    let hall = HallState::here();
    let seen = Memo::new(move |_| hall.is_known().then(|| hall.who().map(|who| who.role)));
    move || match seen.get() {
        None => view! {
            <Page title=title>
                {move || match (hall.problem.get(), hall.offline_day.get()) {
                    (Some(problem), _) => view! { <ProblemView problem/> }.into_any(),
                    (None, Some(_)) => view! { <Unreachable/> }.into_any(),
                    (None, None) => view! { <Loading/> }.into_any(),
                }}
            </Page>
        }
        .into_any(),
        Some(None) => view! { <Page title=title><ToSignIn/></Page> }.into_any(),
        Some(Some(who)) if roles.contains(&who) => children().into_any(),
        Some(Some(other)) => view! { <NotYours title roles other/> }.into_any(),
    }
}

/// Without a network nobody can be recognised: the page opens by itself once there is one.
#[component]
fn Unreachable() -> impl IntoView {
    let title = phrase("没有网络，这一页打不开", "Without a connection this page cannot be opened");
    view! {
        <Notice tone=Tone::Failure title>
            <p>
                {phrase(
                    "您的账户和办理进度要联网才能看。网络恢复后，这一页会自己打开。",
                    "Your account and your cases need a connection. The page opens by itself once there is one.",
                )}
            </p>
        </Notice>
    }
}

/// What each role is called.
pub(super) fn role_name(role: Role) -> Phrase {
    match role {
        Role::Member => phrase("缴存人", "members"),
        Role::Agent => phrase("单位经办人", "employers’ agents"),
        Role::Staff => phrase("中心工作人员", "the centre’s staff"),
    }
}

#[component]
fn NotYours(title: Phrase, roles: &'static [Role], other: Role) -> impl IntoView {
    let names = |one: fn(Phrase) -> &'static str, and: &str| {
        roles.iter().map(|role| one(role_name(*role))).collect::<Vec<_>>().join(and)
    };
    let says = Text::new(
        format!("这里只供{}使用，您现在以{}身份登录", names(|name| name.zh, "、"), role_name(other).zh),
        format!(
            "This is for {} only; you are signed in as one of {}",
            names(|name| name.en, " and "),
            role_name(other).en
        ),
    );
    view! {
        <Page title=title>
            <Notice tone=Tone::Warning title=says>
                <p>{phrase("要换一个身份，请先退出登录。", "To change, sign out first.")}</p>
            </Notice>
            <div class="button__group">
                <LinkButton href=home_of(other) label=phrase("回到我的页面", "Back to my pages")/>
                <LinkButton
                    href=routes::HOME
                    label=phrase("首页", "Home")
                    kind=crate::ui::ButtonKind::Secondary
                />
            </div>
        </Page>
    }
}
