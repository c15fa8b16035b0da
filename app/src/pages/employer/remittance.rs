//! 一笔汇缴: from the bank's collection to the members' accounts. Looks again every second until it is settled.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::{use_params_map, use_query_map};
use shared::text::Text;
use shared::upper::upper;
use shared::wire::{Problem, RemittanceState, RemittanceView};

use super::words;
use crate::api;
use crate::moment;
use crate::pages::hotline::Hotline;
use crate::pages::reading::{Loading, ProblemView};
use crate::routes;
use crate::text::{Phrase, Words, phrase};
use crate::ui::{Button, ButtonKind, LinkButton, Notice, Page, Steps, SummaryList, SummaryRow, Tag, Tone};

/// How often the page looks again.
const AGAIN: Duration = Duration::from_secs(1);

/// The whole journey of a month.
pub(super) const STEPS: [Phrase; 5] = [
    phrase("选文件", "File"),
    phrase("对列", "Columns"),
    phrase("核对", "Check"),
    phrase("提交", "Submit"),
    phrase("完成", "Done"),
];

/// The page.
#[component]
pub(super) fn RemittancePage() -> impl IntoView {
    let params = use_params_map();
    let id = params.read_untracked().get("id").unwrap_or_default();
    let seen = RwSignal::new(None::<RemittanceView>);
    let problem = RwSignal::new(None::<Problem>);
    // Whether the agent has come from sending it, not from the list of months.
    let query = use_query_map();
    let journey = Signal::derive(move || query.read().get("submitted").is_some());
    watch(id, seen, problem);
    let title = Words::live(move || match seen.get() {
        Some(one) => Text::new(format!("{}汇缴", one.month.zh()), format!("Remittance for {}", one.month)),
        None => Text::new("汇缴进度", "Remittance"),
    });
    view! {
        <Page title>
            {move || match (seen.get(), problem.get()) {
                (Some(one), _) => view! { <RemittanceBody one journey/> }.into_any(),
                (None, Some(problem)) => view! { <ProblemView problem/> }.into_any(),
                (None, None) => view! { <Loading/> }.into_any(),
            }}
            {move || (seen.read().is_some() && problem.read().is_some()).then(|| view! {
                <p role="status">{phrase("暂时连不上服务器，正在重试…", "No connection just now, trying again…")}</p>
            })}
        </Page>
    }
}

/// Asks until the state is final or the agent has left.
fn watch(id: String, seen: RwSignal<Option<RemittanceView>>, problem: RwSignal<Option<Problem>>) {
    let left = StoredValue::new(false);
    on_cleanup(move || left.set_value(true));
    Effect::new(move || ask(id.clone(), seen, problem, left));
}

fn ask(
    id: String,
    seen: RwSignal<Option<RemittanceView>>,
    problem: RwSignal<Option<Problem>>,
    left: StoredValue<bool>,
) {
    spawn_local(async move {
        let answer = api::get::<RemittanceView>(&format!("/employer/remittances/{id}")).await;
        if left.try_get_value().unwrap_or(true) {
            return;
        }
        let again = match answer {
            Ok(one) => {
                let again = one.state == RemittanceState::Collecting;
                problem.set(None);
                if seen.read_untracked().as_ref() != Some(&one) {
                    seen.set(Some(one));
                }
                again
            }
            Err(fault) => {
                // A lost connection may come back; a remittance that is not there will not.
                let again = fault.code == "unreachable" || fault.code == "fault";
                problem.set(Some(fault));
                again
            }
        };
        if again {
            set_timeout(move || ask(id, seen, problem, left), AGAIN);
        }
    });
}

/// One remittance in its state.
#[component]
pub(super) fn RemittanceBody(
    one: RemittanceView,
    /// Whether the steps of the journey are shown.
    #[prop(into)]
    journey: Signal<bool>,
) -> impl IntoView {
    let (tone, name) = words::state(one.state);
    let print = Callback::new(|()| {
        // A browser without a printer says so itself.
        let _ = window().print();
    });
    view! {
        <Show when=move || journey.get()><Steps steps=STEPS.map(Words::from).to_vec() current=4/></Show>
        <p class="remittance__state" role="status"><Tag label=name tone/></p>
        {news(&one, journey)}
        <SummaryList rows=lines(&one)/>
        <div class="button__group">
            {one.receipt.as_ref().map(|number| view! {
                <LinkButton href=format!("{}/{number}", routes::RECEIPTS) label=phrase("查看回单", "See the receipt")/>
            })}
            {(one.state == RemittanceState::Failed).then(|| view! {
                <LinkButton href=routes::EMPLOYER_MONTH label=phrase("重新办理", "Try again")/>
            })}
            <LinkButton href=routes::EMPLOYER label=phrase("回单位首页", "Back to the employer") kind=ButtonKind::Secondary/>
            <Button label=phrase("打印或存为PDF", "Print or save as PDF") kind=ButtonKind::Secondary on_press=print/>
        </div>
        <Hotline/>
    }
}

/// What happened, and what comes next and when.
fn news(one: &RemittanceView, journey: Signal<bool>) -> AnyView {
    let (month, rows) = (one.month, one.rows);
    match one.state {
        RemittanceState::Collecting => view! {
            <Notice title=phrase("清册已受理，银行正在扣款", "Accepted: the bank is collecting")>
                <p>{phrase(
                    "演示银行通常几秒内扣款，本页会自动更新。您也可以离开，稍后在单位首页查看。",
                    "The sandbox bank usually takes a few seconds; this page updates itself. You may also leave and look later.",
                )}</p>
            </Notice>
        }
        .into_any(),
        RemittanceState::Credited => {
            let title = Text::new(
                format!("{}的缴存已记入{rows}名职工的账户", month.zh()),
                format!("{month} is in the accounts of {rows} members"),
            );
            let next = Words::from(Text::new(
                format!("单位已缴至{}。下一个汇缴月份是{}。", month.zh(), month.plus(1).zh()),
                format!("Paid to {month}; the next month is {}.", month.plus(1)),
            ));
            let next = move || journey.get().then(|| view! { <p>{next.clone()}</p> });
            view! { <Notice tone=Tone::Success title>{next}</Notice> }.into_any()
        }
        RemittanceState::Failed => {
            let why = one.failure.clone().unwrap_or_else(|| Text::new("银行没有说明原因", "The bank gave no reason"));
            view! {
                <Notice tone=Tone::Failure title=phrase("银行扣款没有成功，没有入账", "The bank could not collect; nothing was credited")>
                    <p>{Words::from(why)}</p>
                </Notice>
            }
            .into_any()
        }
    }
}

fn lines(one: &RemittanceView) -> Vec<SummaryRow> {
    vec![
        SummaryRow::new(phrase("汇缴编号", "Number"), Text::same(one.id.clone())),
        SummaryRow::new(phrase("汇缴月份", "Month"), Text::new(one.month.zh(), one.month.to_string())),
        SummaryRow::new(
            phrase("汇缴人数", "Members"),
            Text::new(format!("{}人", one.rows), format!("{} members", one.rows)),
        ),
        SummaryRow::money(phrase("汇缴金额", "Amount"), one.total),
        SummaryRow::new(phrase("金额大写", "Amount in words"), Text::same(upper(one.total))),
        SummaryRow::new(phrase("提交时间", "Sent"), Text::same(moment::minute(&one.submitted_at))),
    ]
}

#[cfg(test)]
mod tests {
    use shared::money::Money;

    use super::*;
    use crate::hall::HallState;

    fn drawn(state: RemittanceState, journey: bool) -> String {
        let failure = (state == RemittanceState::Failed).then(|| Text::new("账户已停用", "closed"));
        let one = RemittanceView {
            id: "7".to_owned(),
            month: "2026-10".parse().unwrap(),
            rows: 478,
            total: Money::yuan(766_270),
            state,
            submitted_at: "2026-11-23T09:05:41+08:00".to_owned(),
            receipt: (state == RemittanceState::Credited).then(|| "R7".to_owned()),
            failure,
        };
        Owner::new().with(|| {
            HallState::empty();
            view! { <RemittanceBody one journey/> }.to_html()
        })
    }

    #[test]
    fn each_state_says_what_comes_next() {
        let collecting = drawn(RemittanceState::Collecting, true);
        assert!(collecting.contains("银行正在扣款") && !collecting.contains("查看回单"));
        let credited = drawn(RemittanceState::Credited, true);
        assert!(credited.contains("下一个汇缴月份是2026年11月") && credited.contains("/receipts/R7"));
        assert!(credited.contains("766,270.00") && credited.contains("人民币柒拾陆万陆仟贰佰柒拾元整"));
        let failed = drawn(RemittanceState::Failed, false);
        assert!(failed.contains("账户已停用") && failed.contains("重新办理") && !failed.contains("已记入"));
    }

    #[test]
    fn an_old_month_does_not_say_how_far_the_employer_has_paid() {
        assert!(!drawn(RemittanceState::Credited, false).contains("单位已缴至"));
    }
}
