//! The sheet crate as a WASM module of its own, run in a Web Worker: `worker.js` is its other half.
//!
//! Rows stay in the module's memory until the page asks for them, a chunk at a time, so that no message is large.
//! Stopping is ending the worker.

use serde_json::json;
use sheet::{Sheet, SheetError};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// A workbook that has been read.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Workbook {
    sheets: Vec<Sheet>,
}

/// Reads a workbook; `progress` is called with the rows so far, about every thousand.
///
/// # Errors
/// JSON text `{"zh": …, "en": …}`: what is wrong with the file and its cure.
#[wasm_bindgen]
pub fn open(bytes: &[u8], file_name: &str, progress: &js_sys::Function) -> Result<Workbook, JsValue> {
    let mut report = |rows: usize| {
        let rows = u32::try_from(rows).unwrap_or(u32::MAX);
        progress.call1(&JsValue::NULL, &rows.into()).is_ok()
    };
    let sheets = sheet::read_with(bytes, file_name, &mut report);
    sheets.map(|sheets| Workbook { sheets }).map_err(|error| failure(&error).into())
}

#[wasm_bindgen]
impl Workbook {
    /// JSON `[{"name": …, "rows": count}, …]`, in the order of the tabs.
    #[must_use]
    pub fn sheets(&self) -> String {
        let sheets = self.sheets.iter().map(|sheet| json!({ "name": sheet.name, "rows": sheet.rows.len() }));
        serde_json::Value::Array(sheets.collect()).to_string()
    }

    /// JSON of up to `count` rows of a sheet (by index) from index `from`; `[]` beyond the end.
    #[must_use]
    pub fn rows(&self, sheet: usize, from: usize, count: usize) -> String {
        let rows = self.sheets.get(sheet).and_then(|sheet| sheet.rows.get(from..)).unwrap_or_default();
        let rows = rows.get(..count).unwrap_or(rows);
        serde_json::to_string(rows).unwrap_or_else(|_| "[]".to_owned())
    }
}

fn failure(error: &SheetError) -> String {
    json!({ "zh": error.zh(), "en": error.en() }).to_string()
}
