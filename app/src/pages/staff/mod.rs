//! 中心: what the centre's staff see.
#![allow(unreachable_pub, reason = "the component macro makes public what it generates")]

mod journals;
mod member;
mod members;
mod trial_balance;

use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::{use_navigate, use_query_map};
use shared::date::EffectiveDate;
use shared::wire::Role;

use super::reading::Only;
use crate::hall::HallState;
use crate::outlet::chunk_page;
use crate::routes;
use crate::text::{Phrase, phrase};
use crate::ui::{Button, ButtonKind, DateField};

const JOURNALS: Phrase = phrase("当日凭证", "Journals of the day");
const TRIAL_BALANCE: Phrase = phrase("科目余额表", "Trial balance");
const MEMBERS: Phrase = phrase("缴存人", "Members");

chunk_page!(staff, journals, <Clerks title=JOURNALS><journals::JournalsPage/></Clerks>);
chunk_page!(staff, trial_balance, <Clerks title=TRIAL_BALANCE><trial_balance::TrialBalancePage/></Clerks>);
chunk_page!(staff, members, <Clerks title=MEMBERS><members::MembersPage/></Clerks>);
chunk_page!(staff, member, <Clerks title=MEMBERS><member::MemberPage/></Clerks>);

/// For the centre's staff only.
#[component]
fn Clerks(title: Phrase, children: ChildrenFn) -> impl IntoView {
    view! { <Only roles=&[Role::Staff] title children/> }
}

/// Between the pages of the staff.
#[component]
fn StaffNav() -> impl IntoView {
    view! {
        <nav class="staff-nav" aria-label=move || phrase("中心业务", "The centre").now()>
            <A href=routes::STAFF exact=true attr:class="staff-nav__way">{JOURNALS}</A>
            <A href=routes::STAFF_TRIAL_BALANCE attr:class="staff-nav__way">{TRIAL_BALANCE}</A>
            <A href=routes::STAFF_MEMBERS attr:class="staff-nav__way">{MEMBERS}</A>
        </nav>
    }
}

/// Which business day is in sight; it stands in the address.
#[component]
fn DayPicker(
    /// The day in sight; the business day of the centre until another is chosen.
    #[prop(into)]
    day: Signal<Option<EffectiveDate>>,
    /// The page that shows the day.
    path: &'static str,
) -> impl IntoView {
    let hall = HallState::here();
    let text = RwSignal::new(String::new());
    Effect::new(move || {
        if let Some(day) = day.get() {
            text.set(day.to_string());
        }
    });
    let go = StoredValue::new_local(use_navigate());
    let to =
        move |day: EffectiveDate| go.with_value(|go| go(&format!("{path}?day={day}"), Default::default()));
    let step = move |move_on: fn(EffectiveDate) -> Option<EffectiveDate>| {
        Callback::new(move |()| {
            if let Some(day) = day.get_untracked().and_then(move_on) {
                to(day);
            }
        })
    };
    let earlier = step(|day| day.0.previous_day().map(EffectiveDate));
    let later = step(|day| day.0.next_day().map(EffectiveDate));
    let at_end = Signal::derive(move || day.get() >= hall.today());
    let on = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if let Ok(day) = text.get_untracked().parse() {
            to(day);
        }
    };
    view! {
        <form class="day-picker" novalidate on:submit=on>
            <DateField id="day" label=phrase("业务日期", "Business day") text/>
            <Button label=phrase("查看", "Show") submit=true/>
            <Button label=phrase("前一天", "Day before") kind=ButtonKind::Secondary on_press=earlier/>
            <Button label=phrase("后一天", "Day after") kind=ButtonKind::Secondary off=at_end on_press=later/>
        </form>
    }
}

/// The day of the address, or the business day.
fn day_in_sight() -> Signal<Option<EffectiveDate>> {
    let (hall, query) = (HallState::here(), use_query_map());
    let day =
        Memo::new(move |_| query.read().get("day").and_then(|day| day.parse().ok()).or_else(|| hall.today()));
    day.into()
}
