//! 选文件: the workbook, read on this device.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::text::Text;
use web_sys::File;

use super::book::{Book, SheetRows};
use super::draft::Waits;
use super::wizard::Wizard;
use super::work::Rows;
use crate::text::{Phrase, Words, phrase};
use crate::ui::file_field::Wanted;
use crate::ui::{Button, ButtonKind, FileField};
use crate::worker::{Said, SheetReader};

const CHOOSE: Phrase = phrase("选择清册文件", "Choose the file");
const LEAD: Phrase = phrase("把清册或工资表拖到这里", "Drop the list or payroll here");
const HINT: Phrase = phrase(
    "Excel（.xlsx、.xls）或 CSV。文件只在本机读取，不上传；保存的只有您的修改，提交的只有核对过的缴存数据。",
    "Excel (.xlsx, .xls) or CSV. It is read on this device and not sent; only your corrections and the checked amounts are.",
);
/// What the reader of workbooks takes, and how large a file it opens.
const WANTED: Wanted = Wanted { kinds: &[".xlsx", ".xls", ".xlsm", ".csv", ".txt"], megabytes_max: 64 };

/// How far the reading is.
#[derive(Clone, PartialEq, Eq)]
enum Reading {
    /// Nothing is read.
    Idle,
    /// So many rows of this file.
    Under { file_name: String, rows: u64 },
    /// It did not work.
    Failed(Text),
}

/// Reads files one after the other; a new one stops the one before.
#[derive(Clone, Copy)]
struct Desktop {
    wizard: Wizard,
    reading: RwSignal<Reading>,
    reader: StoredValue<Option<SheetReader>, LocalStorage>,
    book: StoredValue<Book>,
}

/// What starts the reader and hears it: a page on which no file is chosen does without.
#[leptos::wasm_split::wasm_split(month_work, wasm_split_path = leptos::wasm_split)]
fn start() -> fn(Desktop, File) {
    |desktop, file| match SheetReader::start(file, move |said| desktop.hear(said)) {
        Ok(reader) => desktop.reader.set_value(Some(reader)),
        Err(text) => desktop.reading.set(Reading::Failed(text)),
    }
}

impl Desktop {
    fn read(self, file: File) {
        self.stop();
        self.book.set_value(Book { file_name: file.name(), ..Book::default() });
        self.reading.set(Reading::Under { file_name: file.name(), rows: 0 });
        spawn_local(async move {
            let start = start().await;
            // The agent may have stopped, or left the page, meanwhile.
            if matches!(self.reading.try_get_untracked(), Some(Reading::Under { .. })) {
                start(self, file);
            }
        });
    }

    fn stop(self) {
        self.reader.set_value(None);
        self.reading.set(Reading::Idle);
    }

    fn hear(self, said: Said) {
        match said {
            Said::Progress { rows: read } => self.reading.update(|reading| {
                if let Reading::Under { rows, .. } = reading {
                    *rows = read;
                }
            }),
            Said::Sheets { sheets } => self.book.update_value(|book| {
                let empty = |name: String| SheetRows { name, rows: Vec::new() };
                book.sheets = sheets.into_iter().map(|sheet| empty(sheet.name)).collect();
            }),
            Said::Rows { sheet, rows } => self.book.update_value(|book| {
                if let Some(sheet) = book.sheets.get_mut(sheet) {
                    sheet.rows.extend(rows);
                }
            }),
            Said::Done => self.done(),
            Said::Error { zh, en } => {
                self.reader.set_value(None);
                self.reading.set(Reading::Failed(Text::new(zh, en)));
            }
        }
    }

    fn done(self) {
        let mut book = self.book.get_value();
        book.sheets.retain(|sheet| !sheet.rows.is_empty());
        self.stop();
        if book.sheets.is_empty() {
            let text = Text::new(
                format!("“{}”里没有内容，请打开文件核对后重新选择", book.file_name),
                format!("“{}” is empty: open it, check, and choose again", book.file_name),
            );
            return self.reading.set(Reading::Failed(text));
        }
        self.wizard.take(book);
    }
}

/// The first step.
#[component]
pub(super) fn Choose(wizard: Wizard) -> impl IntoView {
    let desktop = Desktop {
        wizard,
        reading: RwSignal::new(Reading::Idle),
        reader: StoredValue::new_local(None),
        book: StoredValue::new(Book::default()),
    };
    let failed = Signal::derive(move || match desktop.reading.get() {
        Reading::Failed(text) => Some(Words::from(text)),
        Reading::Idle | Reading::Under { .. } => None,
    });
    let on_file = Callback::new(move |file| desktop.read(file));
    let same = Callback::new(move |()| wizard.work_on(Rows::Roster));
    view! {
        <Waits wizard/>
        {move || match desktop.reading.get() {
            Reading::Under { file_name, rows } => Some(under(desktop, file_name, rows)),
            Reading::Idle | Reading::Failed(_) => None,
        }}
        <FileField id="sheet-file" label=CHOOSE lead=LEAD hint=HINT wanted=WANTED error=failed on_file/>
        <section class="panel month__other" aria-labelledby="same-title">
            <h3 class="month__other-title" id="same-title">{phrase("人员和基数都没有变？", "Nobody and no base has changed?")}</h3>
            <p>{phrase(
                "不用文件，按名册上状态正常的职工和登记的缴存基数汇缴。",
                "No file is needed: everybody whose account is open is paid by the base on record.",
            )}</p>
            <Button label=phrase("与上月相同", "Same as last month") kind=ButtonKind::Secondary on_press=same/>
        </section>
    }
}

fn under(desktop: Desktop, file_name: String, rows: u64) -> impl IntoView {
    let says = Text::new(
        format!("正在读取“{file_name}”，已读{rows}行"),
        format!("Reading “{file_name}”, {rows} rows so far"),
    );
    let stop = Callback::new(move |()| desktop.stop());
    view! {
        <div class="panel month__reading">
            <p role="status">{Words::from(says)}</p>
            <Button label=phrase("取消读取", "Stop reading") kind=ButtonKind::Secondary on_press=stop/>
        </div>
    }
}
