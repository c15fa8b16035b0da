//! 办理汇缴: an employer's month from a file to the money, in four steps.

mod book;
mod cell_fault;
mod check;
mod choose;
mod columns;
mod desk;
mod draft;
mod faults;
mod go_on;
mod memory;
mod people;
mod report;
mod save;
mod step;
mod submit;
mod wizard;
mod work;

use leptos::prelude::*;
use shared::remittance::{Roster, Rules};
use shared::text::Text;
use shared::wire::{EmployerHome, RemittanceState};

use self::desk::Against;
use self::step::Step;
use self::wizard::Wizard;
use super::remittance::STEPS;
use crate::hall::HallState;
use crate::outlet::chunk_part;
use crate::pages::keeping::SavedState;
use crate::pages::reading::{Loading, ProblemView, fetched};
use crate::routes;
use crate::text::{Phrase, Words, phrase};
use crate::ui::{ErrorSummary, FieldError, LinkButton, Notice, Page, Steps, Toast, Tone};

/// Where the focus goes when the step changes.
const HEADING: &str = "step-title";
/// The list of faults.
const FAULTS: &str = "faults";

/// The page, once the employer, its members and the law are known.
#[component]
pub(super) fn MonthPage() -> impl IntoView {
    let hall = HallState::here();
    let home = fetched::<EmployerHome>(|| "/employer".to_owned());
    let roster = fetched::<Roster>(|| "/employer/roster".to_owned());
    let title = Words::live(move || match home.get() {
        Some(Ok(home)) => Text::new(
            format!("办理{}汇缴", home.next_month.zh()),
            format!("Remittance for {}", home.next_month),
        ),
        _ => Text::new("办理汇缴", "Remittance"),
    });
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let faulty = Signal::derive(move || !errors.read().is_empty());
    let above = move || view! { <ErrorSummary errors/> };
    view! {
        <Page title wide=true faulty above>
            {move || match (home.get(), roster.get(), hall.policy.get()) {
                (Some(Err(problem)), _, _) | (_, Some(Err(problem)), _) => {
                    view! { <ProblemView problem/> }.into_any()
                }
                (Some(Ok(home)), Some(Ok(roster)), Some(policy)) => {
                    match Rules::new(policy, home.terms.clone(), home.next_month) {
                        Ok(rules) => start(hall, home, Against { roster, rules }, errors),
                        Err(fault) => {
                            view! { <Notice tone=Tone::Failure title=Text::same(fault.to_string())/> }.into_any()
                        }
                    }
                }
                _ => view! { <Loading/> }.into_any(),
            }}
        </Page>
    }
}

/// A month that is on its way is not begun again.
fn start(
    hall: HallState,
    home: EmployerHome,
    against: Against,
    errors: RwSignal<Vec<FieldError>>,
) -> AnyView {
    let under_way = home
        .remittances
        .iter()
        .find(|one| one.month == home.next_month && one.state == RemittanceState::Collecting);
    match under_way {
        Some(one) => {
            let title = Text::new(
                format!("{}的清册已经提交，银行正在扣款", one.month.zh()),
                format!("{} has been submitted and the bank is collecting", one.month),
            );
            let href = format!("{}/{}", routes::EMPLOYER_REMITTANCES, one.id);
            view! {
                <Notice title><p><LinkButton href label=phrase("查看进度", "See how far it is")/></p></Notice>
            }
            .into_any()
        }
        None => view! { <Journey wizard=Wizard::new(hall, home, against, errors)/> }.into_any(),
    }
}

chunk_part!(month_columns, columns, |wizard: Wizard| <columns::Columns wizard/>);
chunk_part!(month_check, check, |wizard: Wizard| <check::Check wizard/>);
chunk_part!(month_submit, submit, |wizard: Wizard| <submit::Submit wizard/>);

fn heading(step: Step) -> Phrase {
    match step {
        Step::Choose => phrase("选择文件", "Choose a file"),
        Step::Columns => phrase("对应各列", "Match the columns"),
        Step::Check => phrase("核对清册", "Check the list"),
        Step::Submit => phrase("核对并提交", "Check and submit"),
    }
}

#[component]
fn Journey(wizard: Wizard) -> impl IntoView {
    let current = Signal::derive(move || match wizard.step.get() {
        Step::Choose => 0,
        Step::Columns => 1,
        Step::Check => 2,
        Step::Submit => 3,
    });
    warn_before_leaving(wizard);
    draft::keep(wizard);
    Effect::new(move |before: Option<Step>| {
        let now = wizard.step.get();
        if before.is_some_and(|before| before != now) {
            wizard.errors.set(Vec::new());
            wizard.problem.set(None);
            request_animation_frame(|| crate::ui::focus::focus(HEADING));
        }
        now
    });
    view! {
        <Steps steps=STEPS.map(Words::from).to_vec() current/>
        <h2 class="month__heading" id=HEADING tabindex="-1">{move || heading(wizard.step.get()).now()}</h2>
        {move || wizard.busy.get().then(|| view! {
            <p class="month__busy" role="status">{phrase("正在处理，请稍候…", "Working…")}</p>
        })}
        {move || match wizard.step.get() {
            Step::Choose => view! { <choose::Choose wizard/> }.into_any(),
            Step::Columns => columns(wizard),
            Step::Check => check(wizard),
            Step::Submit => submit(wizard),
        }}
        <p class="month__memory">{phrase(
            "清册只留在本页的内存里，不存入本机，也不上传；关闭或刷新页面后，再选一次文件就能接着办：您在页面上做的修改保存在中心。",
            "The list is kept in this page's memory only, not stored on this device and not sent. After closing or reloading, choose the file again to go on: your corrections are kept by the centre.",
        )}</p>
        <SavedState keeper=wizard.keeper/>
        <Toast says=wizard.news/>
    }
}

/// The browser asks before the tab is closed or reloaded with unsent work.
fn warn_before_leaving(wizard: Wizard) {
    Effect::new(move |_| {
        let handle = window_event_listener(leptos::ev::beforeunload, move |event| {
            if wizard.is_unsent() {
                event.prevent_default();
                // What older browsers wait for; the words are their own.
                event.set_return_value("unsent");
            }
        });
        on_cleanup(move || handle.remove());
    });
}
