//! 查找缴存人: by account number, or by the end of the identity number with the name.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::text::Text;
use shared::wire::{MemberFound, Problem};

use super::{MEMBERS, StaffNav};
use crate::api;
use crate::pages::reading::ProblemView;
use crate::routes;
use crate::text::{Words, phrase};
use crate::ui::{Button, Cell, Column, DataTable, Field, Page};

/// The page. What is typed is a person's and stays out of the address.
#[component]
pub(super) fn MembersPage() -> impl IntoView {
    let text = RwSignal::new(String::new());
    let error = RwSignal::new(None::<Words>);
    let busy = RwSignal::new(false);
    let found = RwSignal::new(None::<Result<Vec<MemberFound>, Problem>>);
    let on = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let asked = text.get_untracked().trim().to_owned();
        if asked.is_empty() {
            return error.set(Some(phrase("请填写账号或姓名", "Enter an account number or a name").into()));
        }
        error.set(None);
        busy.set(true);
        spawn_local(async move {
            let query = String::from(js_sys::encode_uri_component(&asked));
            let answer = api::get::<Vec<MemberFound>>(&format!("/staff/members?q={query}")).await;
            found.try_set(Some(answer));
            busy.try_set(false);
        });
    };
    let hint = phrase(
        "个人账号；或者“证件号码后四位 姓名”，中间空一格。",
        "An account number, or the last four of the identity number, a space, and the name.",
    );
    view! {
        <Page title=MEMBERS wide=true>
            <StaffNav/>
            <form class="staff-search" role="search" novalidate on:submit=on>
                <Field id="member" label=phrase("账号或姓名", "Account or name") hint text error/>
                <Button label=phrase("查找", "Search") submit=true busy/>
            </form>
            {move || found.get().map(|answer| match answer {
                Ok(members) => hits(&members).into_any(),
                Err(problem) => view! { <ProblemView problem/> }.into_any(),
            })}
        </Page>
    }
}

fn hits(members: &[MemberFound]) -> impl IntoView + use<> {
    let count = members.len();
    let says = match count {
        0 => Text::new("没有找到，请核对账号或姓名。", "Nobody found: check the number or the name."),
        _ => Text::new(format!("找到{count}人"), format!("Found: {count}")),
    };
    let columns = vec![
        Column::words(phrase("个人账号", "Account")),
        Column::words(phrase("姓名", "Name")),
        Column::words(phrase("身份证号码", "Identity number")),
        Column::words(phrase("单位", "Employer")),
    ];
    let row = |member: &MemberFound| {
        let href = format!("{}/{}", routes::STAFF_MEMBERS, member.account);
        vec![
            Cell::Link(href, Text::same(&*member.account).into()),
            Cell::Plain(member.name.clone()),
            Cell::Plain(member.id_number.clone()),
            Cell::Plain(member.employer.clone()),
        ]
    };
    let rows: Vec<Vec<Cell>> = members.iter().map(row).collect();
    let caption = phrase("查找结果", "Found");
    view! {
        <p role="status">{Words::from(says)}</p>
        {(count > 0).then(|| view! { <DataTable id="members" caption columns rows/> })}
    }
}
