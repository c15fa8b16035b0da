//! 选择文件: one file, dropped or chosen. What is wrong with its kind or size is said before anybody waits for it.

use leptos::prelude::*;
use shared::text::Text;
use web_sys::{DragEvent, File, HtmlInputElement};

use super::field::{described_by, error_line};
use super::gallery::Example;
use super::icon::{Icon, Shape};
use crate::text::{Phrase, Words, phrase};

const MEGABYTE: u64 = 1024 * 1024;

/// Which files are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The endings of their names, in small letters: `.xlsx`.
    pub kinds: &'static [&'static str],
    /// How large one may be.
    pub megabytes_max: u64,
}

impl Wanted {
    /// What is wrong with a file of that name and size, if anything.
    fn fault(self, name: &str, bytes: u64) -> Option<Text> {
        let kinds = self.kinds;
        if !kinds.iter().any(|kind| name.to_lowercase().ends_with(kind)) {
            let (zh, en) = (kinds.join("、"), kinds.join(", "));
            return Some(Text::new(
                format!("不能读取“{name}”，请选择{zh}文件"),
                format!("“{name}” cannot be read: choose one of {en}"),
            ));
        }
        if bytes == 0 {
            return Some(Text::new(
                format!("“{name}”是空的，请打开文件核对后重新选择"),
                format!("“{name}” is empty: open it, check, and choose again"),
            ));
        }
        let most = self.megabytes_max;
        (most * MEGABYTE < bytes).then(|| {
            Text::new(
                format!("“{name}”超过{most} MB，请去掉图片或拆分后重新选择"),
                format!("“{name}” is larger than {most} MB: take out pictures or split it, and choose again"),
            )
        })
    }
}

/// A place to drop a file, and a button for those who do not drag.
#[component]
pub fn FileField(
    /// Unique on the page; errors lead to it.
    #[prop(into)]
    id: String,
    /// What the button says and the field is called: 选择清册文件.
    label: Phrase,
    /// What can be dropped here.
    lead: Phrase,
    /// Which kinds, and what becomes of the file.
    #[prop(into)]
    hint: Words,
    /// Which files are taken.
    wanted: Wanted,
    /// What the page found wrong with the file.
    #[prop(into, optional)]
    error: Signal<Option<Words>>,
    /// Gets a file of a wanted kind and size.
    on_file: Callback<File>,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let own = RwSignal::new(None::<Words>);
    let fault = Signal::derive(move || own.get().or_else(|| error.get()));
    let take = move |files: Option<web_sys::FileList>| {
        let Some(file) = files.and_then(|files| files.get(0)) else { return };
        let wrong = wanted.fault(&file.name(), bytes(&file));
        own.set(wrong.as_ref().map(Words::from));
        if wrong.is_none() {
            on_file.run(file);
        }
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        take(event.data_transfer().and_then(|data| data.files()));
    };
    let chosen = move |event: web_sys::Event| {
        let input: HtmlInputElement = event_target(&event);
        take(input.files());
        // So that the same file can be chosen again after it was corrected.
        input.set_value("");
    };
    let drag = move |event: DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let described = described_by(&id, true, fault);
    view! {
        <div class="file-field" class:file-field--wrong=move || fault.read().is_some()>
            <div role="alert">{error_line(&id, fault)}</div>
            <label
                class="file-field__zone"
                data-over=move || over.get().then_some("")
                on:dragover=drag
                on:dragleave=move |_| over.set(false)
                on:drop=drop
            >
                <Icon shape=Shape::Up/>
                <span class="file-field__lead">{lead}</span>
                <span class="button">{label}</span>
                <span class="file-field__hint" id=format!("{id}-hint")>{hint}</span>
                <input
                    class="file-field__input"
                    id=id
                    type="file"
                    accept=wanted.kinds.join(",")
                    aria-label=move || label.now()
                    aria-describedby=described
                    aria-invalid=move || fault.read().is_some().then_some("true")
                    on:change=chosen
                />
            </label>
        </div>
    }
}

/// The browser counts bytes in a float; a file has a whole number of them.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size is whole and below 2^53")]
fn bytes(file: &File) -> u64 {
    file.size() as u64
}

/// Empty, and after a file that cannot be read.
pub fn examples() -> Vec<Example> {
    const LABEL: Phrase = phrase("选择清册文件", "Choose the file");
    const LEAD: Phrase = phrase("把清册或工资表拖到这里", "Drop the list or payroll here");
    const HINT: Phrase = phrase("Excel 或 CSV，只在本机读取。", "Excel or CSV, read on this device only.");
    const WANTED: Wanted = Wanted { kinds: &[".xlsx", ".csv"], megabytes_max: 20 };
    vec![
        Example {
            name: "empty",
            draw: || {
                let on_file = Callback::new(|_| ());
                view! { <FileField id="file" label=LABEL lead=LEAD hint=HINT wanted=WANTED on_file/> }
                    .into_any()
            },
        },
        Example {
            name: "after a file of another kind",
            draw: || {
                let on_file = Callback::new(|_| ());
                let error = WANTED.fault("scan.pdf", 1).map(Words::from);
                view! { <FileField id="wrong-file" label=LABEL lead=LEAD hint=HINT wanted=WANTED error on_file/> }.into_any()
            },
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kind_emptiness_and_size_are_told_apart() {
        let wanted = Wanted { kinds: &[".xlsx", ".csv"], megabytes_max: 2 };
        let zh = |name, bytes| wanted.fault(name, bytes).map(|text| text.zh).unwrap_or_default();
        assert_eq!(zh("清册.XLSX", 2 * MEGABYTE), "");
        assert_eq!(zh("清册.xlsx", 2 * MEGABYTE + 1), "“清册.xlsx”超过2 MB，请去掉图片或拆分后重新选择");
        assert_eq!(zh("清册.csv", 0), "“清册.csv”是空的，请打开文件核对后重新选择");
        assert_eq!(zh("清册.pdf", 0), "不能读取“清册.pdf”，请选择.xlsx、.csv文件");
    }
}
