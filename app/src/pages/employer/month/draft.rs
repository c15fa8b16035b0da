//! 草稿: what the agent did to the rows, kept by the centre. The rows are not: a file is chosen again, and what was done
//! to it is done again.

use leptos::prelude::*;
use shared::draft::{Form as _, MonthDraft, Source};
use shared::remittance::{Field, Guess};
use shared::text::Text;
use shared::wire::KeptDraft;

use super::book::Book;
use super::columns::with_heading;
use super::desk::Desk;
use super::wizard::Wizard;
use super::work::Rows;
use crate::pages::keeping::Offer;
use crate::text::Words;

/// A draft that the agent may go on with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Waiting {
    pub kept: KeptDraft,
    pub draft: MonthDraft,
}

/// Whether the draft was made of this workbook.
pub(super) fn is_of(draft: &MonthDraft, book: &Book) -> bool {
    matches!(&draft.source, Source::File { digest, .. } if *digest == book.digest)
}

/// The columns as they were, for the rows of the sheet.
pub(super) fn columns_of(draft: &MonthDraft, rows: &[shared::remittance::RawRow]) -> Guess {
    let mut columns = with_heading(rows, draft.heading_row);
    columns.mapping.fields.fill(Field::Ignore);
    for (column, field) in draft.fields.iter().enumerate().filter(|(_, field)| **field != Field::Ignore) {
        columns.mapping.set(column, *field);
    }
    columns
}

/// Asks for the draft, and from then on saves what changes.
pub(super) fn keep(wizard: Wizard) {
    let answer = wizard.keeper.found();
    let asked = RwSignal::new(false);
    Effect::new(move || {
        let Some(answer) = answer.get() else { return };
        // Without an answer of the centre the month is done as if nothing had been kept.
        if let Some(kept) = answer.ok().flatten() {
            found(wizard, kept);
        }
        asked.set(true);
    });
    Effect::new(move || {
        if asked.get()
            && let Some(draft) =
                wizard.desk.with(|desk| desk.as_ref().and_then(|desk| draft_of(wizard, desk)))
        {
            wizard.keeper.note(&draft);
        }
    });
}

fn found(wizard: Wizard, kept: KeptDraft) {
    match MonthDraft::read(kept.form, kept.body.clone()) {
        // The agent has come back from another page and has the rows still.
        Some(_) if wizard.desk.with_untracked(Option::is_some) => wizard.keeper.goes_on_from(&kept),
        Some(draft) if draft.month == wizard.month() => wizard.waiting.set(Some(Waiting { kept, draft })),
        // Of a month that has been sent since.
        Some(_) => wizard.keeper.begins_anew(),
        None => {}
    }
}

fn draft_of(wizard: Wizard, desk: &Desk) -> Option<MonthDraft> {
    let mapping = desk.mapping();
    let total = wizard.checked.with(|checked| checked.as_ref().map(|checked| checked.totals.total))?;
    let source = wizard.book.with_untracked(|book| match book {
        Some(book) => Source::File { name: book.file_name.clone(), digest: book.digest.clone() },
        None => Source::Roster,
    });
    Some(MonthDraft {
        month: wizard.month(),
        source,
        sheet: u32::try_from(wizard.sheet.get_untracked()).unwrap_or(0),
        heading_row: mapping.first_heading_row,
        fields: mapping.fields.clone(),
        edits: wizard.original(|rows| desk.changes(rows)).unwrap_or_default(),
        left_out: desk.left_out().map(|row| row.number).collect(),
        total,
    })
}

/// Before a file is chosen: the draft, and what going on with it takes.
#[component]
pub(super) fn Waits(wizard: Wizard) -> impl IntoView {
    move || {
        wizard.waiting.get().map(|Waiting { kept, draft }| {
            let anew = Callback::new(move |()| {
                wizard.waiting.set(None);
                wizard.keeper.begins_anew();
            });
            let saved_at = kept.saved_at.clone();
            let needs = needs(&draft);
            let go_on = Callback::new(move |()| wizard.work_on(Rows::Draft));
            match &draft.source {
                Source::Roster => view! { <Offer saved_at needs go_on anew/> }.into_any(),
                Source::File { .. } => view! { <Offer saved_at needs anew/> }.into_any(),
            }
        })
    }
}

/// What comes back, and what it takes.
fn needs(draft: &MonthDraft) -> Text {
    let done = done(draft.edits.len(), draft.left_out.len());
    let Text { zh, en } = done.unwrap_or_else(|| Text::new("各列的对应", "the matching of the columns"));
    match &draft.source {
        Source::Roster => Text::new(
            "与上月相同，不用文件；您做过的修改会一起恢复。",
            "The same as last month, without a file; what you corrected comes back with it.",
        ),
        Source::File { name, .. } => Text::new(
            format!("请在下面再选一次文件“{name}”，{zh}会自动恢复。"),
            format!("Choose the file “{name}” again below; {en} will be back."),
        ),
    }
}

/// 改过的3处和移出的1行; none where nothing was done.
fn done(edits: usize, left_out: usize) -> Option<Text> {
    let both = [
        (0 < edits).then(|| Text::new(format!("改过的{edits}处"), format!("{edits} corrections"))),
        (0 < left_out).then(|| Text::new(format!("移出的{left_out}行"), format!("{left_out} rows left out"))),
    ];
    let (zh, en): (Vec<_>, Vec<_>) = both.into_iter().flatten().map(|text| (text.zh, text.en)).unzip();
    (!zh.is_empty()).then(|| Text::new(zh.join("和"), en.join(" and ")))
}

/// What has come back.
pub(super) fn restored(edits: usize, left_out: usize) -> Words {
    let text = match done(edits, left_out) {
        Some(Text { zh, en }) => Text::new(format!("已恢复：{zh}"), format!("Back again: {en}")),
        None => Text::new("已接着上次的填写", "Going on from the last time"),
    };
    text.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_done_is_named() {
        let named = |edits, left_out| done(edits, left_out).map(|text| text.zh);
        assert_eq!(named(3, 1).as_deref(), Some("改过的3处和移出的1行"));
        assert_eq!(named(0, 2).as_deref(), Some("移出的2行"));
        assert_eq!(named(0, 0), None);
        assert_eq!(restored(1, 0).in_lang(shared::text::Lang::Zh), "已恢复：改过的1处");
    }
}
