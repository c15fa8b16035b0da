// Reads a workbook off the page's thread. A module worker beside sheet_worker.js, from the same origin.
//
// In:  {id, file_name, bytes: ArrayBuffer}           (transfer the buffer)
// Out: {id, kind: "progress", rows}                  rows read so far
//      {id, kind: "sheets", sheets: [{name, rows}]}  rows is a count
//      {id, kind: "rows", sheet, from, rows: [...]}  up to 2,000 rows of sheet number `sheet`, from row index `from`
//      {id, kind: "done"}
//      {id, kind: "error", zh, en}                   and nothing after it
// To stop, terminate the worker.

import init, { open } from "./sheet_worker.js";

const ROWS_A_MESSAGE = 2000;

const ready = init({ module_or_path: new URL("./sheet_worker_bg.wasm", import.meta.url) });
// Whoever asks first reports a failed start; until then it is not an unhandled one.
ready.catch(() => {});

const NOT_LOADED = {
  zh: "读表程序没有载入，请检查网络后重试。",
  en: "The sheet reader did not load. Check the network and try again.",
};
const NOT_READ = {
  zh: "文件无法读取，可能已损坏或过大。请用 Excel 或 WPS 另存为 .xlsx 后再选择。",
  en: "The file cannot be read; it may be damaged or too large. Save it as .xlsx and choose it again.",
};

// Our own errors arrive as JSON text; anything else is the module running out of memory.
function sentences(error) {
  if (typeof error === "string") {
    try {
      return JSON.parse(error);
    } catch {
      return NOT_READ;
    }
  }
  return NOT_READ;
}

function sendRows(id, workbook, sheets) {
  sheets.forEach(({ rows: count }, sheet) => {
    for (let from = 0; from < count; from += ROWS_A_MESSAGE) {
      const rows = JSON.parse(workbook.rows(sheet, from, ROWS_A_MESSAGE));
      postMessage({ id, kind: "rows", sheet, from, rows });
    }
  });
}

addEventListener("message", async ({ data: { id, file_name, bytes } }) => {
  try {
    await ready;
  } catch {
    postMessage({ id, kind: "error", ...NOT_LOADED });
    return;
  }
  try {
    const workbook = open(new Uint8Array(bytes), file_name, (rows) => postMessage({ id, kind: "progress", rows }));
    const sheets = JSON.parse(workbook.sheets());
    postMessage({ id, kind: "sheets", sheets });
    sendRows(id, workbook, sheets);
    workbook.free();
    postMessage({ id, kind: "done" });
  } catch (error) {
    postMessage({ id, kind: "error", ...sentences(error) });
  }
});
