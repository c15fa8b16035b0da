//! 提交: everything once more, then the month goes to the centre.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::remittance::{Checked, Rules};
use shared::text::Text;
use shared::wire::{MemberLine, MonthSheet, Problem, RemittanceView};

use super::step::Step;
use super::wizard::Wizard;
use crate::api::{self, Saying};
use crate::pending;
use crate::routes;
use crate::text::phrase;
use crate::ui::{Button, ButtonKind, Checkbox, FieldError, Notice, SummaryList, SummaryRow, Tone};

/// Under this name the key of a sent month is kept until the answer has come.
const PENDING: &str = "pending-month";
/// The field of the statement that some are not paid.
const KNOWN: &str = "known";

/// The fourth step.
#[component]
pub(super) fn Submit(wizard: Wizard) -> impl IntoView {
    let navigate = use_navigate();
    let errors = wizard.errors;
    let known = RwSignal::new(false);
    let checked = Signal::derive(move || wizard.checked.get());
    let behind = Signal::derive(move || checked.read().as_ref().map_or(0, |checked| checked.absent.len()));
    let send = Callback::new(move |()| {
        let Some(checked) = checked.get_untracked() else { return };
        errors.set(unconfirmed(known.get_untracked(), behind.get_untracked()));
        if errors.with_untracked(Vec::is_empty) {
            wizard.busy.set(true);
            let navigate = navigate.clone();
            spawn_local(async move {
                let answer = sent(wizard, &checked).await;
                wizard.busy.try_set(false);
                match answer {
                    Ok(view) => {
                        pending::forget(PENDING);
                        wizard.is_sent();
                        let there = format!("{}/{}?submitted=yes", routes::EMPLOYER_REMITTANCES, view.id);
                        navigate(&there, NavigateOptions { replace: true, ..NavigateOptions::default() });
                    }
                    Err(problem) => {
                        errors.try_set(by_row(&problem, &checked));
                        wizard.problem.try_set(Some(problem));
                    }
                }
            });
        }
    });
    let back = Callback::new(move |()| wizard.go(Step::Check));
    view! {
        {move || wizard.problem.get().map(|problem| view! {
            <Notice tone=Tone::Failure title=problem.message><p>{phrase(
                "这个月还没有确认提交。您核对过的内容都在，可以再按一次提交，不会重复扣款。",
                "The month is not confirmed. Everything is still here: press again, it will be booked once.",
            )}</p></Notice>
        })}
        <SummaryList rows=Signal::derive(move || checked.get().map(|checked| summary(wizard, &checked)).unwrap_or_default())/>
        {move || (0 < behind.get()).then(|| {
            let label = Text::new(
                format!("我知道有{}名状态正常的职工不在本次汇缴中，他们本月没有缴存", behind.get()),
                format!("I know that {} members whose accounts are open are not paid this month", behind.get()),
            );
            view! { <Checkbox id=KNOWN label checked=known error=FieldError::of(errors.into(), KNOWN)/> }
        })}
        <div class="button__group">
            <Button label=phrase("提交汇缴", "Submit the month") busy=wizard.busy on_press=send/>
            <Button label=phrase("返回核对", "Back to the check") kind=ButtonKind::Secondary on_press=back/>
        </div>
    }
}

async fn sent(wizard: Wizard, checked: &Checked) -> Result<RemittanceView, Problem> {
    let sheet = wizard.against.with_value(|against| month_sheet(checked, &against.rules));
    let saying = Saying { key: Some(pending::key(PENDING, &checked.canonical())), ..wizard.hall.saying() };
    api::post("/employer/remittances", &sheet, saying).await
}

/// The payments of the sheet and nothing else of it.
fn month_sheet(checked: &Checked, rules: &Rules) -> MonthSheet {
    let line = |line: &shared::remittance::Line| MemberLine {
        account: line.account.clone(),
        base: line.base,
        rate_employer: rules.employer.rate_employer,
        rate_member: rules.employer.rate_member,
        employer: line.employer,
        member: line.member,
    };
    MonthSheet {
        month: checked.month,
        lines: checked.lines.iter().map(line).collect(),
        total: checked.totals.total,
    }
}

fn unconfirmed(known: bool, behind: usize) -> Vec<FieldError> {
    let text = Text::new(
        "请先确认有职工不在本次汇缴中，或返回核对",
        "Confirm that some members are not paid this time, or go back to the check",
    );
    if behind == 0 || known { Vec::new() } else { vec![FieldError { field: KNOWN.to_owned(), text }] }
}

/// The server counts lines; the agent knows rows of the file.
fn by_row(problem: &Problem, checked: &Checked) -> Vec<FieldError> {
    let row = |field: &str| {
        let index: usize = field.strip_prefix("lines[")?.strip_suffix(']')?.parse().ok()?;
        checked.lines.get(index)
    };
    let errors = problem.fields.iter().map(|(field, text)| match row(field) {
        Some(line) => FieldError {
            field: super::HEADING.to_owned(),
            text: Text::new(
                format!("第{}行 {}：{}", line.row, line.name, text.zh),
                format!("Row {} {}: {}", line.row, line.name, text.en),
            ),
        },
        None => FieldError { field: super::HEADING.to_owned(), text: text.clone() },
    });
    errors.collect()
}

fn summary(wizard: Wizard, checked: &Arc<Checked>) -> Vec<SummaryRow> {
    let (name, month) = wizard.home.with_value(|home| (home.terms.name.clone(), home.next_month));
    let totals = checked.totals;
    let people = Text::new(format!("{}人", totals.rows), format!("{} members", totals.rows));
    let out = checked.absent.len();
    let mut rows = vec![
        SummaryRow::new(phrase("单位", "Employer"), Text::same(name)),
        SummaryRow::new(phrase("汇缴月份", "Month"), Text::new(month.zh(), month.to_string())),
        SummaryRow::new(phrase("汇缴人数", "Members"), people).change(Step::Check.address()),
        SummaryRow::money(phrase("单位部分", "Employer's share"), totals.employer),
        SummaryRow::money(phrase("个人部分", "Members' share"), totals.member),
        SummaryRow::signed(phrase("应汇缴合计", "Total to transfer"), totals.total),
        SummaryRow::new(
            phrase("缴款方式", "Way of payment"),
            phrase(
                "银行代扣（演示银行，不动用真实资金）",
                "Collected by the bank (sandbox: no real money moves)",
            ),
        ),
    ];
    if 0 < out {
        let text = Text::new(format!("{out}人"), format!("{out} members"));
        rows.push(
            SummaryRow::new(phrase("不在本次汇缴", "Not paid this time"), text).change(Step::Check.address()),
        );
    }
    if !checked.changes.is_empty() {
        let count = checked.changes.len();
        let text = Text::new(format!("{count}人，按新基数缴存"), format!("{count} members, by the new base"));
        rows.push(
            SummaryRow::new(phrase("缴存基数变更", "Changed bases"), text).change(Step::Check.address()),
        );
    }
    rows
}

#[cfg(test)]
#[path = "submit_tests.rs"]
mod tests;
