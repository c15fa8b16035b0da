//! 核对: every fault of the sheet, fixed in place, until the total is right.

use std::sync::Arc;

use leptos::prelude::*;
use shared::remittance::{Checked, Code};
use shared::text::Text;

use super::faults::Faults;
use super::people::{Everybody, LeftOut};
use super::report;
use super::step::Step;
use super::wizard::Wizard;
use crate::outlet::chunk_part;
use crate::text::phrase;
use crate::ui::{Amount, Button, ButtonKind, Dialog, Disclosure, Notice, Tab, TabPanel, Tabs, Tone};
use crate::ui_state;

/// The third step.
#[component]
pub(super) fn Check(wizard: Wizard) -> impl IntoView {
    let checked = Signal::derive(move || wizard.checked.get().unwrap_or_else(|| Arc::new(nothing(wizard))));
    let selected = RwSignal::new("faults".to_owned());
    let tabs = vec![
        Tab::new("faults", phrase("需要修改", "To correct")),
        Tab::new("people", phrase("可以汇缴", "Can be paid")),
        Tab::new("out", phrase("不在本次汇缴", "Not paid this time")),
    ];
    let shown = move |value: &'static str| move || *selected.read() == value;
    view! {
        {move || wizard.policy_news.get().map(|title| view! { <Notice tone=Tone::Warning title/> })}
        {move || wizard.remembered.get().then(|| view! { <Recognised wizard/> })}
        <Totals checked/>
        <Remarks wizard checked/>
        <Tools wizard checked/>
        <Tabs id="check" label=phrase("清册内容", "The list") tabs selected/>
        <TabPanel id="check" value="faults" selected><Faults wizard checked/></TabPanel>
        <TabPanel id="check" value="people" selected>
            <Show when=shown("people")>{everybody(checked)}</Show>
        </TabPanel>
        <TabPanel id="check" value="out" selected>
            <Show when=shown("out")><LeftOut wizard checked/></Show>
        </TabPanel>
        <Onwards wizard checked/>
    }
}

fn nothing(wizard: Wizard) -> Checked {
    let rules = wizard.against.with_value(|against| against.rules.clone());
    shared::remittance::check(
        Vec::new(),
        shared::remittance::Mapping::new(0, 0, Vec::new(), Vec::new()),
        &Default::default(),
        &rules,
    )
}

#[component]
fn Recognised(wizard: Wizard) -> impl IntoView {
    let change = Callback::new(move |()| wizard.go(Step::Columns));
    view! {
        <Notice title=phrase("表头与上次的文件相同，已按上次的对应关系读取。", "The headings are those of your last file, so it was read the same way.")>
            <Button label=phrase("更改对应关系", "Change the columns") kind=ButtonKind::Plain on_press=change/>
        </Notice>
    }
}

chunk_part!(month_people, everybody, |checked: Signal<Arc<Checked>>| <Everybody checked/>);

/// 人数、问题、合计.
#[component]
fn Totals(checked: Signal<Arc<Checked>>) -> impl IntoView {
    view! {
        <dl class="panel totals" data-testid="totals">
            <div class="totals__item">
                <dt>{phrase("表中职工", "Members in the file")}</dt>
                <dd>{move || checked.read().rows.to_string()}</dd>
            </div>
            <div class="totals__item">
                <dt>{phrase("可以汇缴", "Can be paid")}</dt>
                <dd>{move || checked.read().totals.rows.to_string()}</dd>
            </div>
            <div class="totals__item" class:totals__item--bad=move || !checked.read().faults.is_empty()>
                <dt>{phrase("需要修改", "To correct")}</dt>
                <dd>{move || checked.read().faults.len().to_string()}</dd>
            </div>
            <div class="totals__item totals__item--money">
                <dt>{phrase("应汇缴合计", "Total to transfer")}</dt>
                <dd>{move || view! { <Amount amount=checked.read().totals.total large=true capital=true/> }}</dd>
            </div>
        </dl>
    }
}

/// What is no fault but must be known before sending.
#[component]
fn Remarks(wizard: Wizard, checked: Signal<Arc<Checked>>) -> impl IntoView {
    let assumed = wizard.against.with_value(|against| against.rules.assumed.clone());
    let absent = move || {
        let count = checked.read().absent.len();
        let title = Text::new(
            format!("名册上有{count}名状态正常的职工，这次没有可以汇缴的行"),
            format!("{count} members whose accounts are open have no row that can be paid"),
        );
        (count > 0).then(|| view! {
            <Notice tone=Tone::Warning title>
                <p>{phrase(
                    "他们本月将没有缴存。如果已经离职，请办理封存；如果是漏填，请补进表里重新选择；如果有问题，请在下面改正。名单见“不在本次汇缴”。",
                    "They get nothing this month. Seal the accounts of those who left; add those who were forgotten and choose the file again, or correct their rows below.",
                )}</p>
            </Notice>
        })
    };
    let changes = move || {
        let count = checked.read().changes.len();
        let title = Text::new(
            format!("{count}名职工的缴存基数与登记的不同，将按表中的基数缴存"),
            format!("{count} members have another base than on record; they are paid by the one in the file"),
        );
        (count > 0).then(|| view! { <Notice title/> })
    };
    view! {
        {absent}
        {changes}
        {(!assumed.is_empty()).then(|| view! {
            <Disclosure summary=phrase("核对所用的标准中有暂定值", "Some limits used here are provisional")>
                <ul>{assumed.into_iter().map(|one| view! { <li>{crate::text::Words::from(one.text)}</li> }).collect_view()}</ul>
            </Disclosure>
        })}
    }
}

#[component]
fn Tools(wizard: Wizard, checked: Signal<Arc<Checked>>) -> impl IntoView {
    let none_to_undo = Signal::derive(move || {
        wizard.desk.with(|desk| desk.as_ref().is_none_or(|desk| desk.corrections() == 0))
    });
    let undo = Callback::new(move |()| {
        wizard.correct(|desk, against| {
            let rows = desk.undo(against);
            match rows.as_slice() {
                [row] => Text::new(format!("已撤销第{row}行的修改"), format!("Row {row} is as it was")),
                rows => Text::new(
                    format!("已撤销{}行的修改", rows.len()),
                    format!("{} rows are as they were", rows.len()),
                ),
            }
        });
    });
    let save = Callback::new(move |()| {
        let text = wizard.desk.with_untracked(|desk| {
            desk.as_ref().map(|desk| report::csv(&checked.read_untracked().faults, desk, ui_state::lang()))
        });
        if let Some(text) = text {
            super::save::save("faults.csv", &text);
        }
    });
    let no_faults = Signal::derive(move || checked.read().faults.is_empty());
    view! {
        <div class="button__group month__tools">
            <Button label=phrase("撤销上一步修改", "Undo") kind=ButtonKind::Secondary off=none_to_undo on_press=undo/>
            <Button label=phrase("下载问题清单", "Download the faults") kind=ButtonKind::Secondary off=no_faults on_press=save/>
        </div>
    }
}

#[component]
fn Onwards(wizard: Wizard, checked: Signal<Arc<Checked>>) -> impl IntoView {
    let asked = RwSignal::new(false);
    let unpayable = Signal::derive(move || !checked.read().is_payable());
    let on = Callback::new(move |()| wizard.go(Step::Submit));
    let back = Callback::new(move |()| {
        wizard.go(if wizard.book.get_untracked().is_some() { Step::Columns } else { Step::Choose })
    });
    let partly = move || {
        let now = checked.read();
        let columns = now.faults.iter().any(|fault| fault.code == Code::MissingColumn);
        (!now.faults.is_empty() && !now.lines.is_empty() && !columns).then_some(now.totals.rows)
    };
    let ask = Callback::new(move |()| asked.set(true));
    let leave_out = Callback::new(move |()| {
        asked.set(false);
        let rows: Vec<u32> = checked.read_untracked().faults.iter().map(|fault| fault.row).collect();
        wizard.correct(move |desk, against| {
            let before = desk.left_out().count();
            desk.leave_out(rows, against);
            let count = desk.left_out().count() - before;
            Text::new(format!("已移出{count}行"), format!("{count} rows are left out"))
        });
        wizard.go(Step::Submit);
    });
    view! {
        <div class="button__group month__onwards">
            <Button label=phrase("下一步：确认提交", "Next: confirm") off=unpayable on_press=on/>
            {move || partly().map(|count| {
                let label = Text::new(format!("只提交没有问题的{count}人"), format!("Send only the {count} without faults"));
                view! { <Button label kind=ButtonKind::Secondary on_press=ask/> }
            })}
            <Button label=phrase("上一步", "Back") kind=ButtonKind::Plain on_press=back/>
        </div>
        <Dialog id="leave-out" title=phrase("移出有问题的行？", "Leave the faulty rows out?") open=asked>
            <p>{phrase(
                "这些职工本月不会缴存，这个月提交后也不能再补进来，以后要另办补缴。可以先“下载问题清单”留底。",
                "These members get nothing this month and cannot be added once it is sent; they have to be made good later. Download the list of faults first to keep it.",
            )}</p>
            <Button label=phrase("移出并继续", "Leave out and go on") on_press=leave_out/>
        </Dialog>
    }
}
