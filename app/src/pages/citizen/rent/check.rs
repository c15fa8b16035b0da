//! 核对并提交: everything once more in the server's words, then one press that counts once.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::decision::Decision;
use shared::text::Text;
use shared::wire::{CaseView, Problem, RentApplication, Tried};
use shared::withdrawal::rent::{Lease, RentFacts};

use super::draft::{CARD, Draft, FROM, LEASE, RENT};
use super::fill::sources;
use super::{Journey, STEPS};
use crate::api::{self, Saying};
use crate::pages::citizen::cases;
use crate::pages::reading::ProblemView;
use crate::pending;
use crate::routes;
use crate::text::{Phrase, Words, phrase};
use crate::ui::{
    Button, ButtonKind, Checkbox, DecisionView, ErrorSummary, FieldError, LinkButton, Notice, Page, Steps,
    Subject, SummaryList, SummaryRow, Tone, amount,
};

/// Where the tab keeps the key of a submission under way.
pub(super) const PENDING: &str = "pending-rent";
const TRUE: &str = "statement-is-true";

/// What is under way on this step.
#[derive(Clone, Copy)]
struct Sending {
    busy: RwSignal<bool>,
    agreed: RwSignal<bool>,
    errors: RwSignal<Vec<FieldError>>,
    problem: RwSignal<Option<Problem>>,
}

/// The step.
#[component]
pub(super) fn Check(journey: Journey) -> impl IntoView {
    // A draft that has become incomplete sends the reader back to the fields.
    let (Some((_, tried)), Ok(application)) =
        (journey.tried.get_untracked(), untrack(|| journey.draft.application()))
    else {
        return view! { <super::fill::Fill journey/> }.into_any();
    };
    let sending = Sending {
        busy: RwSignal::new(false),
        agreed: RwSignal::new(false),
        errors: RwSignal::new(Vec::new()),
        problem: RwSignal::new(None),
    };
    let differs = journey.decision.get_untracked().as_ref() != Some(&tried.decision);
    let current = Signal::derive(move || if sending.busy.get() { 2 } else { 1 });
    let faulty = Signal::derive(move || !sending.errors.read().is_empty());
    let above = move || view! { <ErrorSummary errors=sending.errors/> };
    let rows = rows(&application, &tried);
    let decision = tried.decision.clone();
    let sources = sources(journey.hall);
    let form = match tried.decision {
        Decision::Refuse(_) => refused(journey, sending, application).into_any(),
        Decision::Grant(_) | Decision::Refer(_) => {
            submit_form(journey, sending, application, SUBMIT).into_any()
        }
        Decision::Ask(_) => ().into_any(),
    };
    view! {
        <Page title=phrase("核对并提交", "Check and submit") faulty above>
            <Steps steps=STEPS.map(Words::from).to_vec() current/>
            {differs.then(|| view! { <Notice tone=Tone::Warning title=DIFFERS/> })}
            <SummaryList rows/>
            <DecisionView decision subject=Subject::WITHDRAWAL sources/>
            {form}
        </Page>
    }
    .into_any()
}

const SUBMIT: Phrase = phrase("提交提取申请", "Submit the withdrawal");
const DIFFERS: Phrase = phrase(
    "中心核对后的结果与填写时算出的不同，以下面的为准",
    "The centre’s own check differs from what was computed while you typed; what stands below counts",
);

fn rows(application: &RentApplication, tried: &Tried<RentFacts>) -> Vec<SummaryRow> {
    let back = |field: &str| format!("{}#{field}", routes::ME_RENT);
    let month = |month: shared::month::Month| Text::new(month.zh(), month.to_string());
    let mut rows = vec![
        SummaryRow::new(phrase("房租从", "Rent from"), month(application.from_month)).change(back(FROM)),
        SummaryRow::new(phrase("房租到", "Rent to"), month(application.to_month))
            .change(back(super::draft::TO)),
    ];
    match application.lease {
        Lease::None => rows.push(
            SummaryRow::new(phrase("租房合同", "Lease"), phrase("没有备案合同", "None registered"))
                .change(back(LEASE)),
        ),
        Lease::Registered { rent_per_month } => {
            rows.push(
                SummaryRow::new(phrase("租房合同", "Lease"), phrase("已备案", "Registered"))
                    .change(back(LEASE)),
            );
            rows.push(
                SummaryRow::money(phrase("每月租金", "Rent a month"), rent_per_month).change(back(RENT)),
            );
        }
    }
    rows.push(
        SummaryRow::new(phrase("收款银行卡", "Bank card"), Text::same(application.card.masked()))
            .change(back(CARD)),
    );
    if tried.facts.already_claimed != shared::money::Money::ZERO {
        let label = phrase("这些月份家庭已提取", "Withdrawn already for these months");
        rows.push(SummaryRow::new(label, amount::text(tried.facts.already_claimed)));
    }
    rows
}

/// The law's no: the reasons stand above; one may still ask for it in writing.
fn refused(journey: Journey, sending: Sending, application: RentApplication) -> impl IntoView {
    let formal = phrase("仍要提交，取得正式答复", "Submit all the same for a formal answer");
    let says = phrase(
        "您填写的内容都保留着。改好原因里提到的情况后可以再来申请。",
        "What you typed is kept. Come back once the reasons above are put right.",
    );
    view! {
        <p>{says}</p>
        <LinkButton href=routes::ME_RENT label=phrase("返回修改", "Go back and change")/>
        {submit_form(journey, sending, application, formal)}
    }
}

fn submit_form(
    journey: Journey,
    sending: Sending,
    application: RentApplication,
    label: Phrase,
) -> impl IntoView {
    let Sending { busy, agreed, errors, problem } = sending;
    let go = use_navigate();
    let on = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        problem.set(None);
        errors.set(if agreed.get_untracked() { Vec::new() } else { vec![not_agreed()] });
        if agreed.get_untracked() {
            busy.set(true);
            let (go, application) = (go.clone(), application.clone());
            spawn_local(async move { send(journey, sending, application, go).await });
        }
    };
    let kind = if label == SUBMIT { ButtonKind::Primary } else { ButtonKind::Secondary };
    let statement = phrase(
        "我确认以上内容属实；虚假提取须退回并承担责任",
        "The above is true; money withdrawn on false statements must be returned",
    );
    view! {
        <form class="rent" novalidate on:submit=on>
            <Checkbox id=TRUE label=statement checked=agreed error=FieldError::of(errors.into(), TRUE)/>
            {move || problem.get().map(|problem| view! { <NotSent problem/> })}
            <Button label kind submit=true busy/>
        </form>
    }
}

fn not_agreed() -> FieldError {
    let text = Text::new("请先确认以上内容属实", "Confirm first that the above is true");
    FieldError { field: TRUE.to_owned(), text }
}

/// The same content is sent under the same key until an answer has come, also after a reload.
async fn send(
    journey: Journey,
    sending: Sending,
    application: RentApplication,
    go: impl Fn(&str, NavigateOptions) + Clone + 'static,
) {
    let key = pending::key(PENDING, &content(&application));
    let saying = Saying { key: Some(key), ..journey.hall.saying() };
    match api::post::<CaseView>("/me/withdrawals/rent", &application, saying).await {
        Ok(case) => {
            pending::forget(PENDING);
            journey.resume.keeper.ends();
            Draft::forget();
            let replace = NavigateOptions { replace: true, ..NavigateOptions::default() };
            go(&format!("{}?submitted=yes", cases::address(&case.id)), replace);
        }
        Err(problem) => {
            // Only where no answer came may the same submission still arrive.
            if !matches!(problem.code.as_str(), "unreachable" | "fault" | "busy" | "signed_out") {
                pending::forget(PENDING);
            }
            sending.problem.try_set(Some(problem));
            sending.busy.try_set(false);
        }
    }
}

/// What tells two applications apart; of the card only what is shown anyway.
fn content(application: &RentApplication) -> String {
    let RentApplication { from_month, to_month, lease, card } = application;
    format!("{from_month} {to_month} {lease:?} {}", card.masked())
}

#[component]
fn NotSent(problem: Problem) -> impl IntoView {
    let unsure = matches!(problem.code.as_str(), "unreachable" | "fault" | "busy");
    let again = phrase(
        "可以再按一次提交，同一笔申请不会重复办理。",
        "You can press submit again: the same application is booked once.",
    );
    let fields: Vec<_> = problem.fields.values().map(|text| view! { <li>{Words::from(text)}</li> }).collect();
    view! {
        <ProblemView problem=Problem { fields: std::collections::BTreeMap::new(), ..problem }/>
        {(!fields.is_empty()).then(|| view! { <ul>{fields}</ul> })}
        {unsure.then(|| view! { <p>{again}</p> })}
    }
}
