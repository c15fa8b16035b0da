//! The page's side of the sheet worker: a workbook is read off the page's thread, in a module of its own.
//!
//! The protocol stands at the head of `shared/sheet/worker/worker.js`.

use leptos::prelude::document;
use leptos::task::spawn_local;
use serde::Deserialize;
use shared::remittance::RawRow;
use shared::text::Text;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, MessageEvent, Worker, WorkerOptions, WorkerType};

/// One sheet of the workbook, before its rows arrive.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct SheetName {
    /// As on its tab.
    pub name: String,
    /// How many rows have content.
    pub rows: u64,
}

/// What the worker says.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Said {
    /// So many rows were read so far.
    Progress {
        /// Of all sheets together.
        rows: u64,
    },
    /// The file is read; its sheets in order.
    Sheets {
        /// All of them, also empty ones.
        sheets: Vec<SheetName>,
    },
    /// Some rows of one sheet, in order.
    Rows {
        /// Index of the sheet.
        sheet: usize,
        /// The next rows.
        rows: Vec<RawRow>,
    },
    /// Everything was sent.
    Done,
    /// The file cannot be read, and nothing follows.
    Error {
        /// The sentence in Chinese.
        zh: String,
        /// In English.
        en: String,
    },
}

/// A workbook being read. Dropping it stops the worker.
pub struct SheetReader {
    worker: Worker,
    _listener: Closure<dyn FnMut(MessageEvent)>,
    _faults: Closure<dyn FnMut(web_sys::Event)>,
}

impl SheetReader {
    /// Starts to read; `hear` is given everything the worker says.
    pub fn start(file: File, hear: impl Fn(Said) + Clone + 'static) -> Result<SheetReader, Text> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let address = worker_address().ok_or_else(not_started)?;
        let worker = Worker::new_with_options(&address, &options).map_err(|_| not_started())?;
        let told = hear.clone();
        let listener = Closure::new(move |event: MessageEvent| told(understood(&event.data())));
        worker.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        let told = hear.clone();
        let faults = Closure::new(move |_: web_sys::Event| told(failed(not_started())));
        worker.set_onerror(Some(faults.as_ref().unchecked_ref()));
        let to = worker.clone();
        spawn_local(async move {
            if send(&to, file).await.is_err() {
                hear(failed(not_opened()));
            }
        });
        Ok(SheetReader { worker, _listener: listener, _faults: faults })
    }
}

impl Drop for SheetReader {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

async fn send(worker: &Worker, file: File) -> Result<(), JsValue> {
    let bytes = JsFuture::from(file.array_buffer()).await?;
    let message = js_sys::Object::new();
    for (name, value) in [("id", &JsValue::from(1)), ("file_name", &file.name().into()), ("bytes", &bytes)] {
        js_sys::Reflect::set(&message, &name.into(), value)?;
    }
    worker.post_message_with_transfer(&message, &js_sys::Array::of1(&bytes))
}

/// The name of the worker carries the hash of its content, so every page is sent with it.
fn worker_address() -> Option<String> {
    let meta = document().query_selector("meta[name=\"sheet-worker\"]").ok().flatten()?;
    meta.get_attribute("content")
}

fn understood(data: &JsValue) -> Said {
    let text = js_sys::JSON::stringify(data).ok().and_then(|text| text.as_string());
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_else(|| failed(not_started()))
}

fn failed(text: Text) -> Said {
    Said::Error { zh: text.zh, en: text.en }
}

fn not_started() -> Text {
    Text::new(
        "读表程序没有启动，请刷新页面后再选一次文件",
        "The sheet reader did not start: reload the page and choose the file again",
    )
}

fn not_opened() -> Text {
    Text::new(
        "浏览器打不开这个文件，它可能已被移动或删除，请重新选择",
        "The browser cannot open the file; it may have been moved: choose it again",
    )
}

#[cfg(test)]
mod tests {
    use shared::remittance::RawCell;

    use super::*;

    #[test]
    fn the_worker_is_understood() {
        let read = |text: &str| serde_json::from_str::<Said>(text).unwrap();
        assert_eq!(read(r#"{"id":1,"kind":"progress","rows":2000}"#), Said::Progress { rows: 2000 });
        assert_eq!(read(r#"{"id":1,"kind":"done"}"#), Said::Done);
        let rows = read(
            r#"{"id":1,"kind":"rows","sheet":0,"from":0,"rows":[{"number":3,"cells":["empty",{"text":"肖俊"}]}]}"#,
        );
        let row = RawRow { number: 3, cells: vec![RawCell::Empty, RawCell::Text("肖俊".into())] };
        assert_eq!(rows, Said::Rows { sheet: 0, rows: vec![row] });
        let sheets = read(r#"{"id":1,"kind":"sheets","sheets":[{"name":"10月","rows":479}]}"#);
        assert_eq!(sheets, Said::Sheets { sheets: vec![SheetName { name: "10月".into(), rows: 479 }] });
    }
}
