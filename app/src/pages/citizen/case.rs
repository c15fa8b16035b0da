//! 一件办件: what was decided, what has happened, what comes next and when. While the bank pays the page looks again by
//! itself. Right after the submission the same page is the confirmation: it can be opened again whenever one likes.

mod next;
mod withdraw;

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::{use_params_map, use_query_map};
use shared::money::Money;
use shared::text::Text;
use shared::wire::{CaseEvent, CaseState, CaseView};

use self::next::Next;
use super::cases;
use super::rent::STEPS;
use crate::api;
use crate::hall::HallState;
use crate::moment;
use crate::pages::hotline::Hotline;
use crate::pages::reading::{Answer, shown};
use crate::routes;
use crate::text::{Phrase, Words, phrase};
use crate::ui::cite::Sources;
use crate::ui::timeline::Reached;
use crate::ui::{
    Amount, Button, ButtonKind, DecisionView, Disclosure, Happening, LinkButton, Notice, Page, Steps,
    Subject, SummaryList, SummaryRow, Tag, Timeline,
};

const DECISION: Phrase = phrase("决定和依据", "The decision and its sources");
/// How often the page looks again while the bank pays.
const AGAIN: Duration = Duration::from_secs(1);

/// The page: the case, or the question whether it is to be withdrawn.
#[component]
pub(super) fn CasePage() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let answer: Answer<CaseView> = RwSignal::new(None);
    Effect::new(move || look(params.read().get("id").unwrap_or_default(), answer));
    let withdrawing = Memo::new(move |_| {
        let asked = query.read().get("step").as_deref() == Some(withdraw::STEP);
        let open = matches!(&*answer.read(), Some(Ok(case)) if case.withdraw_until.is_some());
        asked && open
    });
    move || match (withdrawing.get(), answer.get_untracked()) {
        (true, Some(Ok(case))) => view! { <withdraw::Withdraw case answer/> }.into_any(),
        _ => view! { <OneCase answer/> }.into_any(),
    }
}

#[component]
fn OneCase(answer: Answer<CaseView>) -> impl IntoView {
    let query = use_query_map();
    let title = Words::live(move || match answer.get() {
        Some(Ok(case)) => {
            let service = cases::service(&case.service);
            Text::new(service.in_lang(shared::text::Lang::Zh), service.in_lang(shared::text::Lang::En))
        }
        Some(Err(_)) | None => Text::new(cases::TITLE.zh, cases::TITLE.en),
    });
    let just_submitted = move || query.read().get("submitted").is_some();
    view! {
        <Page title>
            {move || just_submitted().then(|| {
                view! { <Steps steps=STEPS.map(Words::from).to_vec() current=3/> }
            })}
            {shown(answer, |case| view! { <CaseBody case/> }.into_any())}
        </Page>
    }
}

/// Asks now, and again while the bank is paying and the page is open.
fn look(id: String, answer: Answer<CaseView>) {
    spawn_local(async move {
        let got = api::get::<CaseView>(&format!("/me/cases/{id}")).await;
        let paying = matches!(&got, Ok(case) if case.state == CaseState::Paying);
        // What has not changed is not drawn anew: what the reader has opened stays open.
        let Some(seen) = answer.try_get_untracked() else { return };
        if seen.as_ref() != Some(&got) {
            answer.set(Some(got));
        }
        if paying {
            set_timeout(move || look(id, answer), AGAIN);
        }
    });
}

#[component]
fn CaseBody(case: CaseView) -> impl IntoView {
    let hall = HallState::here();
    let sources = Signal::derive(move || hall.policy.get().map(Sources::from).unwrap_or_default());
    let (tone, word) = cases::state(case.state);
    let Next { tone: notice, title, says } = Next::of(&case);
    let granted = case.amount != Money::ZERO;
    // A receipt says that money was to be paid; nothing was.
    let receipt = case.receipt.clone().filter(|_| case.state != CaseState::Withdrawn).map(|number| {
        view! {
            <LinkButton
                href=format!("{}/{number}", routes::RECEIPTS)
                label=phrase("查看回单", "Open the receipt")
            />
        }
    });
    let submitted = case.timeline.first().map(|event| moment::minute(&event.at)).unwrap_or_default();
    let print = Callback::new(|()| {
        // A browser without a printer says so itself.
        let _ = window().print();
    });
    let rows = vec![
        SummaryRow::new(phrase("办件编号", "Number"), Text::same(&*case.id)),
        SummaryRow::new(phrase("提交时间", "Submitted"), Text::same(submitted)),
        SummaryRow::new(phrase("收款银行卡", "Bank card"), Text::same(format!("**** {}", case.card))),
    ];
    let decision =
        view! { <DecisionView decision=case.decision.clone() subject=Subject::WITHDRAWAL sources/> };
    view! {
        <div class="case__head" role="status">
            <p class="case__state"><Tag label=word tone/></p>
            {granted.then(|| view! { <p class="case__amount"><Amount amount=case.amount large=true capital=true/></p> })}
        </div>
        <Notice tone=notice title><p>{says}</p></Notice>
        <SummaryList rows/>
        <h2>{phrase("办理进度", "What has happened")}</h2>
        <Timeline events=happenings(case.timeline, case.state)/>
        <div class="button__group">
            {receipt}
            {again(case.state)}
            <LinkButton href=routes::ME label=phrase("回到我的账户", "Back to my account") kind=ButtonKind::Secondary/>
            <Button label=phrase("打印或存为PDF", "Print or save as PDF") kind=ButtonKind::Secondary on_press=print/>
        </div>
        {case.withdraw_until.as_deref().map(|until| withdraw::offer(&case.id, until))}
        {match case.decision.granted() {
            Some(_) => view! { <Disclosure summary=DECISION>{decision}</Disclosure> }.into_any(),
            None => view! { <h2>{DECISION}</h2> {decision} }.into_any(),
        }}
        <Hotline/>
    }
}

/// Where the same application can be made again.
fn again(state: CaseState) -> Option<impl IntoView> {
    matches!(state, CaseState::Bounced | CaseState::Refused | CaseState::Withdrawn).then(|| {
        view! { <LinkButton href=routes::ME_RENT label=phrase("重新申请", "Apply again")/> }
    })
}

/// What has happened; while the bank pays, also what is still to come.
fn happenings(events: Vec<CaseEvent>, state: CaseState) -> Vec<Happening> {
    let ahead = match state {
        CaseState::Paying => vec![Happening::ahead(phrase("银行付款", "The bank pays"), Reached::Now)],
        CaseState::Referred
        | CaseState::Refused
        | CaseState::Paid
        | CaseState::Bounced
        | CaseState::Withdrawn => Vec::new(),
    };
    events.into_iter().map(|event| Happening::done(event.at, event.text)).chain(ahead).collect()
}
