//! 填写: what only the member knows, with the answer beside it at every keystroke.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::{use_location, use_navigate};
use shared::decision::Decision;
use shared::wire::{Problem, Tried};
use shared::withdrawal::rent::RentFacts;

use super::draft::{CARD, Draft, FROM, LEASE, NO_LEASE, REGISTERED, RENT, TO};
use super::known::Known;
use super::{CHECK, Journey, STEPS, TITLE};
use crate::api;
use crate::pages::keeping::SavedState;
use crate::pages::reading::ProblemView;
use crate::pending;
use crate::routes;
use crate::text::{Words, phrase};
use crate::ui::cite::Sources;
use crate::ui::focus::focus;
use crate::ui::{
    BankCardField, Button, Choice, ChoiceField, Columns, DecisionView, ErrorSummary, FieldError, MoneyField,
    MonthField, Notice, Page, Steps, Subject, Tone,
};

/// The step.
#[component]
pub(super) fn Fill(journey: Journey) -> impl IntoView {
    let Journey { hall, known, draft, tried, resume, .. } = journey;
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let problem = RwSignal::new(None::<Problem>);
    let busy = RwSignal::new(false);
    let go = use_navigate();
    let on = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        problem.set(None);
        let application = match untrack(|| draft.application()) {
            Ok(application) => application,
            Err(faults) => return errors.set(faults),
        };
        errors.set(Vec::new());
        busy.set(true);
        let (go, typed) = (go.clone(), untrack(|| draft.typed()));
        spawn_local(async move {
            let answer =
                api::post::<Tried<RentFacts>>("/me/withdrawals/rent/try", &application, hall.saying()).await;
            match answer {
                Ok(answer) => {
                    tried.set(Some((typed, answer)));
                    go(&format!("{}?step={CHECK}", routes::ME_RENT), Default::default());
                }
                Err(refused) => problem.set(Some(refused)),
            }
            busy.try_set(false);
        });
    };
    // From the check page one comes back to the field that is to be changed.
    let field = use_location().hash.get_untracked();
    Effect::new(move || {
        let field = field.trim_start_matches('#').to_owned();
        request_animation_frame(move || focus(&field));
    });
    let facts = known.get_untracked().and_then(Result::ok).unwrap_or_default();
    let steps = STEPS.map(Words::from).to_vec();
    let faulty = Signal::derive(move || !errors.read().is_empty());
    let above = move || view! { <ErrorSummary errors/> };
    let lead = phrase(
        "只填只有您知道的；能提多少边填边算。",
        "Fill in only what you alone know; the amount is computed as you type.",
    );
    let unsure = phrase(
        "上次提交没有收到回应。用同样的内容再提交一次，不会重复办理",
        "The last submission was not answered. Submit the same again: it is booked once",
    );
    view! {
        <Page title=TITLE lead wide=true faulty above>
            <Steps steps current=0/>
            {move || resume.policy_news.get().map(|title| view! { <Notice tone=Tone::Warning title/> })}
            {pending::is_open(super::check::PENDING).then(|| view! { <Notice tone=Tone::Warning title=unsure/> })}
            <Columns aside=move || answer(journey)>
                <form class="rent" novalidate on:submit=on>
                    <Questions draft errors=errors.into()/>
                    {move || problem.get().map(|problem| view! { <ProblemView problem/> })}
                    <Button label=phrase("下一步：核对", "Next: check") submit=true busy/>
                    <SavedState keeper=resume.keeper/>
                </form>
                <Known facts=facts/>
            </Columns>
        </Page>
    }
}

#[component]
fn Questions(draft: Draft, errors: Signal<Vec<FieldError>>) -> impl IntoView {
    let leases = vec![
        Choice::new(NO_LEASE, phrase("没有", "No"))
            .hint(phrase("按定额标准计算。", "The monthly cap applies.")),
        Choice::new(REGISTERED, phrase("有，已在住建部门备案", "Yes, registered with the housing authority"))
            .hint(phrase("按合同租金和定额标准计算。", "The rent on the lease and the monthly cap apply.")),
    ];
    let fault = move |field| FieldError::of(errors, field);
    view! {
        <h2>{phrase("请填写", "Please fill in")}</h2>
        <div class="rent__months">
            <MonthField id=FROM label=phrase("从哪个月的房租开始？", "Rent from which month?") text=draft.from error=fault(FROM)/>
            <MonthField id=TO label=phrase("到哪个月为止？", "Up to which month?") text=draft.to error=fault(TO)/>
        </div>
        <ChoiceField
            id=LEASE
            label=phrase("有备案的租房合同吗？", "Is there a registered lease?")
            choices=leases
            chosen=draft.lease
            error=fault(LEASE)
        />
        {move || draft.has_lease().then(|| view! {
            <MoneyField id=RENT label=phrase("合同上每月租金", "Rent a month on the lease") text=draft.rent error=fault(RENT)/>
        })}
        <BankCardField
            id=CARD
            label=phrase("收款银行卡号", "Your bank card number")
            hint=phrase("须是您本人的储蓄卡，可以带空格。为了安全，卡号不保存，下次回来要再填。", "A debit card in your own name; spaces are fine. It is not kept: enter it again when you come back.")
            text=draft.card
            error=fault(CARD)
        />
    }
}

/// What the rule says of the draft, computed on this page.
fn answer(journey: Journey) -> impl IntoView {
    let Journey { hall, decision, .. } = journey;
    let known = Memo::new(move |_| decision.read().is_some());
    let decision = Signal::derive(move || decision.get().unwrap_or(Decision::Ask(Vec::new())));
    let sources = sources(hall);
    move || known.get().then(|| view! { <DecisionView decision subject=Subject::WITHDRAWAL sources/> })
}

/// The texts that the centre's pack names.
pub(super) fn sources(hall: crate::hall::HallState) -> Signal<Sources> {
    let sources = Memo::new(move |_| hall.policy.get().map(Sources::from).unwrap_or_default());
    sources.into()
}
