//! 撤回申请: a page of its own that says what happens, and one press.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::money::Money;
use shared::text::Text;
use shared::wire::{CaseView, Problem};

use crate::api::{self, Saying};
use crate::hall::HallState;
use crate::moment;
use crate::pages::citizen::cases;
use crate::pages::reading::{Answer, ProblemView};
use crate::pending;
use crate::text::{Phrase, Words, phrase};
use crate::ui::{Button, ButtonKind, LinkButton, Page, SummaryList, SummaryRow, amount};

/// As in the address: `?step=withdraw`.
pub(super) const STEP: &str = "withdraw";
/// Where the tab keeps the key of a withdrawal under way.
const PENDING: &str = "pending-undo";
const WITHDRAW: Phrase = phrase("撤回申请", "Withdraw the application");

/// On the page of the case: that it can be withdrawn, and until when.
pub(super) fn offer(id: &str, until: &str) -> impl IntoView + use<> {
    let until = moment::said(until);
    let says = Text::new(
        format!("还没有人办理的申请，提交后24小时内可以撤回：到{}为止。", until.zh),
        format!(
            "What nobody has worked on can be withdrawn within 24 hours of the submission: until {}.",
            until.en
        ),
    );
    let href = format!("{}?step={STEP}", cases::address(id));
    view! {
        <section class="case__undo">
            <h2>{phrase("填错了，或者不想办了？", "A mistake, or changed your mind?")}</h2>
            <p>{Words::from(says)}</p>
            <LinkButton href label=WITHDRAW kind=ButtonKind::Secondary/>
        </section>
    }
}

/// The page.
#[component]
pub(super) fn Withdraw(case: CaseView, answer: Answer<CaseView>) -> impl IntoView {
    let hall = HallState::here();
    let problem = RwSignal::new(None::<Problem>);
    let busy = RwSignal::new(false);
    let go = use_navigate();
    let id = case.id.clone();
    let withdraw = Callback::new(move |()| {
        busy.set(true);
        problem.set(None);
        let (go, id) = (go.clone(), id.clone());
        spawn_local(async move {
            let saying = Saying { key: Some(pending::key(PENDING, &id)), ..hall.saying() };
            let path = format!("/me/cases/{id}/withdraw");
            match api::post::<CaseView>(&path, &(), saying).await {
                Ok(case) => {
                    pending::forget(PENDING);
                    let replace = NavigateOptions { replace: true, ..NavigateOptions::default() };
                    go(&cases::address(&id), replace);
                    answer.try_set(Some(Ok(case)));
                }
                Err(refused) => {
                    if refused.code == "no_way_back" {
                        pending::forget(PENDING);
                    }
                    problem.try_set(Some(refused));
                    busy.try_set(false);
                }
            }
        });
    });
    view! {
        <Page title=phrase("撤回这件申请？", "Withdraw this application?")>
            <SummaryList rows=rows(&case)/>
            <h2>{phrase("撤回以后", "After that")}</h2>
            <ul>{consequences(&case).into_iter().map(|text| view! { <li>{Words::from(text)}</li> }).collect_view()}</ul>
            {move || problem.get().map(|problem| view! { <ProblemView problem/> })}
            <div class="button__group">
                <Button label=phrase("确认撤回申请", "Yes, withdraw it") kind=ButtonKind::Danger busy on_press=withdraw/>
                <LinkButton
                    href=cases::address(&case.id)
                    label=phrase("不撤回，返回", "No, go back")
                    kind=ButtonKind::Secondary
                />
            </div>
        </Page>
    }
}

fn rows(case: &CaseView) -> Vec<SummaryRow> {
    let submitted = case.timeline.first().map(|event| moment::minute(&event.at)).unwrap_or_default();
    let until = case.withdraw_until.as_deref().map(moment::said);
    let mut rows = vec![
        SummaryRow::new(phrase("事项", "Service"), cases::service(&case.service)),
        SummaryRow::new(phrase("办件编号", "Number"), Text::same(&*case.id)),
        SummaryRow::new(phrase("提交时间", "Submitted"), Text::same(submitted)),
    ];
    if case.amount != Money::ZERO {
        rows.push(SummaryRow::money(phrase("核准金额", "Amount approved"), case.amount));
    }
    rows.extend(until.map(|until| SummaryRow::new(phrase("可以撤回到", "Can be withdrawn until"), until)));
    rows
}

fn consequences(case: &CaseView) -> Vec<Text> {
    let mut all = vec![Text::new(
        "这件申请不再办理，不能恢复。",
        "Nothing more is done about this application; that cannot be changed back.",
    )];
    if case.amount != Money::ZERO {
        let amount = amount::text(case.amount);
        all.push(Text::new(
            format!("冻结的{}退回您的公积金账户，银行不再付款。", amount.zh),
            format!("The {} that are held go back to your account; the bank pays nothing.", amount.en),
        ));
    }
    all.push(Text::new(
        "需要时可以重新申请，按那时的规定计算。",
        "You may apply again; the rules of that day then apply.",
    ));
    all
}
