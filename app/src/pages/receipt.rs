//! 回单: the paper of a withdrawal or a month, with the rule that answered. Made to be printed.
#![allow(unreachable_pub, reason = "the component macro makes public what it generates")]

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::text::Text;
use shared::wire::{Receipt, ReceiptKind, Role, RuleVersion};

use crate::hall::HallState;
use crate::moment;
use crate::pages::reading::{Only, fetched, shown};
use crate::text::{Phrase, Words, phrase};
use crate::ui::cite::Sources;
use crate::ui::{Amount, DecisionView, Page, Paper, Subject, SummaryList, SummaryRow};

/// The page, for those a receipt can be issued to.
#[component]
pub(super) fn ReceiptPage() -> impl IntoView {
    view! { <Only roles=&[Role::Member, Role::Agent] title=phrase("电子回单", "Receipt")><OneReceipt/></Only> }
}

#[component]
fn OneReceipt() -> impl IntoView {
    let params = use_params_map();
    let receipt =
        fetched::<Receipt>(move || format!("/receipts/{}", params.read().get("number").unwrap_or_default()));
    let title = Words::live(move || {
        let Phrase { zh, en } = match receipt.get() {
            Some(Ok(receipt)) => name(receipt.kind),
            Some(Err(_)) | None => phrase("电子回单", "Receipt"),
        };
        Text::new(zh, en)
    });
    view! { <Page title>{shown(receipt, |receipt| view! { <OnPaper receipt/> }.into_any())}</Page> }
}

fn name(kind: ReceiptKind) -> Phrase {
    match kind {
        ReceiptKind::Withdrawal => phrase("住房公积金提取回单", "Receipt of a withdrawal"),
        ReceiptKind::Remittance => phrase("住房公积金汇缴回单", "Receipt of a month’s remittance"),
    }
}

#[component]
fn OnPaper(receipt: Receipt) -> impl IntoView {
    let hall = HallState::here();
    let sources = Signal::derive(move || hall.policy.get().map(Sources::from).unwrap_or_default());
    let mut rows = vec![
        SummaryRow::new(phrase("回单编号", "Number"), Text::same(&*receipt.number)),
        SummaryRow::new(phrase("开具时间", "Issued"), Text::same(moment::second(&receipt.issued_at))),
    ];
    rows.extend(receipt.lines.into_iter().map(|line| SummaryRow::new(line.label, line.value)));
    let working = receipt.decision.map(|decision| {
        view! {
            <h2>{phrase("当时的决定和计算", "The decision and its working")}</h2>
            <DecisionView decision subject=Subject::WITHDRAWAL sources/>
        }
    });
    view! {
        <Paper id="receipt">
            <p class="receipt__amount"><Amount amount=receipt.amount large=true capital=true/></p>
            <SummaryList rows/>
            <h2>{phrase("适用的规则", "The rule that was applied")}</h2>
            <SummaryList rows=rule(&receipt.rule)/>
            {working}
        </Paper>
    }
}

/// Enough to compute the same answer again.
fn rule(rule: &RuleVersion) -> Vec<SummaryRow> {
    vec![
        SummaryRow::new(phrase("适用法规文本", "Text of the regulation"), regulation(&rule.regulation)),
        SummaryRow::new(phrase("适用日期", "Law of the day"), Text::same(&*rule.law_of)),
        SummaryRow::new(phrase("政策数据", "Policy pack"), Text::same(&*rule.policy)),
        SummaryRow::new(phrase("政策数据校验值", "Hash of the pack"), Text::same(&*rule.policy_hash)),
        SummaryRow::new(phrase("规则版本", "Version of the rules"), Text::same(&*rule.engine)),
    ]
}

/// The text by name, with the name that the rules use.
fn regulation(name: &str) -> Text {
    match name {
        "Regulation2019" => Text::new(
            format!("《住房公积金管理条例》2019年文本（{name}）"),
            format!("Regulation on housing provident funds, text of 2019 ({name})"),
        ),
        "Regulation2026" => Text::new(
            format!("《住房公积金管理条例》2026年文本（{name}）"),
            format!("Regulation on housing provident funds, text of 2026 ({name})"),
        ),
        other => Text::same(other),
    }
}
