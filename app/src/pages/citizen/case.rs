//! 一件办件: what was decided, what has happened, what comes next. While the bank pays the page looks again by itself.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::{use_params_map, use_query_map};
use shared::money::Money;
use shared::text::Text;
use shared::wire::{CaseEvent, CaseState, CaseView};

use super::cases;
use super::rent::STEPS;
use crate::api;
use crate::hall::HallState;
use crate::pages::reading::{Answer, shown};
use crate::routes;
use crate::text::{Phrase, Words, phrase};
use crate::ui::cite::Sources;
use crate::ui::timeline::Reached;
use crate::ui::{
    Amount, ButtonKind, DecisionView, Disclosure, Happening, LinkButton, Notice, Page, Steps, Subject,
    SummaryList, SummaryRow, Tag, Timeline, Tone,
};

const DECISION: Phrase = phrase("决定和依据", "The decision and its sources");
/// How often the page looks again while the bank pays.
const AGAIN: Duration = Duration::from_secs(1);

/// The page.
#[component]
pub(super) fn CasePage() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let answer: Answer<CaseView> = RwSignal::new(None);
    Effect::new(move || look(params.read().get("id").unwrap_or_default(), answer));
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
    let sources = Signal::derive(move || {
        hall.policy.with(|policy| policy.as_deref().map(Sources::from).unwrap_or_default())
    });
    let (tone, word) = cases::state(case.state);
    let (notice, title, next) = next(case.state);
    let granted = case.amount != Money::ZERO;
    let receipt = case.receipt.clone().map(|number| {
        view! {
            <LinkButton
                href=format!("{}/{number}", routes::RECEIPTS)
                label=phrase("查看回单", "Open the receipt")
            />
        }
    });
    let rows = vec![
        SummaryRow::new(phrase("办件编号", "Number"), Text::same(&*case.id)),
        SummaryRow::new(phrase("收款银行卡", "Bank card"), Text::same(format!("**** {}", case.card))),
    ];
    let decision =
        view! { <DecisionView decision=case.decision.clone() subject=Subject::WITHDRAWAL sources/> };
    view! {
        <div class="case__head" role="status">
            <p class="case__state"><Tag label=word tone/></p>
            {granted.then(|| view! { <p class="case__amount"><Amount amount=case.amount large=true capital=true/></p> })}
        </div>
        <Notice tone=notice title><p>{next}</p></Notice>
        <SummaryList rows/>
        <h2>{phrase("办理进度", "What has happened")}</h2>
        <Timeline events=happenings(case.timeline, case.state)/>
        <div class="button__group">
            {receipt}
            {again(case.state)}
            <LinkButton href=routes::ME label=phrase("回到我的账户", "Back to my account") kind=ButtonKind::Secondary/>
        </div>
        {match case.decision.granted() {
            Some(_) => view! { <Disclosure summary=DECISION>{decision}</Disclosure> }.into_any(),
            None => view! { <h2>{DECISION}</h2> {decision} }.into_any(),
        }}
        <Hotline/>
    }
}

/// What comes next, and when.
fn next(state: CaseState) -> (Tone, Phrase, Phrase) {
    match state {
        CaseState::Referred => (
            Tone::Info,
            phrase("申请已受理，由工作人员核实", "Accepted; a member of staff looks at it"),
            phrase(
                "答复期限写在下面的进度里。您不用再做什么；决定后在这里能看到。",
                "The day by which you get an answer stands below. There is nothing for you to do; the decision appears here.",
            ),
        ),
        CaseState::Refused => (
            Tone::Warning,
            phrase("这次不符合提取条件", "The rule does not allow it this time"),
            phrase(
                "下面写明每一条原因和解决办法。条件具备后可以再申请；账户里的钱没有变化。",
                "Every reason and its cure stands below. Apply again once it is put right; your account has not changed.",
            ),
        ),
        CaseState::Paying => (
            Tone::Info,
            phrase("已核准，银行正在付款", "Approved; the bank is paying"),
            phrase(
                "本页会自动更新，付款后显示“已付款”。可以离开，办件会留在“我的办件”里。",
                "This page updates by itself. You may leave: the application stays under “My applications”.",
            ),
        ),
        CaseState::Paid => (
            Tone::Success,
            phrase("银行已付款到您的卡上", "The bank has paid to your card"),
            phrase(
                "明细里已经记下这笔提取，请查看银行卡；回单可以打印保存。",
                "It is in your statement; look at your card. The receipt can be printed and kept.",
            ),
        ),
        CaseState::Bounced => (
            Tone::Failure,
            phrase("银行退回，钱已回到您的账户", "Returned by the bank; the money is back in your account"),
            phrase("请换一张本人的储蓄卡重新申请。", "Apply again with another debit card of your own."),
        ),
    }
}

/// Where the same application can be made again.
fn again(state: CaseState) -> Option<impl IntoView> {
    matches!(state, CaseState::Bounced | CaseState::Refused).then(|| {
        view! { <LinkButton href=routes::ME_RENT label=phrase("重新申请", "Apply again")/> }
    })
}

/// What has happened; while the bank pays, also what is still to come.
fn happenings(events: Vec<CaseEvent>, state: CaseState) -> Vec<Happening> {
    let ahead = match state {
        CaseState::Paying => vec![Happening::ahead(phrase("银行付款", "The bank pays"), Reached::Now)],
        CaseState::Referred | CaseState::Refused | CaseState::Paid | CaseState::Bounced => Vec::new(),
    };
    events.into_iter().map(|event| Happening::done(event.at, event.text)).chain(ahead).collect()
}

/// Whom to ask.
#[component]
fn Hotline() -> impl IntoView {
    let hall = HallState::here();
    move || {
        let hotline = hall.policy.with(|policy| policy.as_deref().map(|policy| policy.hotline.clone()));
        hotline.map(|number| {
            let says = Text::new(
                format!("有疑问请拨打{number}，报上办件编号。"),
                format!("Questions? Call {number} and quote the number above."),
            );
            view! { <p class="case__hotline">{Words::from(says)}</p> }
        })
    }
}
