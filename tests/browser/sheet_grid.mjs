// The sheet of cells, by keyboard, by mouse and by pasting, on its page in the gallery.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, PHONE } from "./lib/browser.mjs";
import { visit } from "./lib/fill.mjs";
import { startHall } from "./lib/hall.mjs";

const ROWS = 10_000;

let hall, browser;
before(async () => {
  hall = await startHall();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await hall?.stop();
});

async function sheet(viewport) {
  const page = await visit(browser, hall, "/gallery/sheet-grid", viewport);
  const grid = page.locator("#many").getByRole("grid");
  await grid.waitFor();
  await grid.focus();
  return { page, grid, news: page.locator("#many .sheet-grid__news") };
}

const isDrawn = (grid) => grid.evaluate((grid) => document.getElementById(grid.getAttribute("aria-activedescendant")) !== null);
const place = (grid) => grid.getAttribute("aria-activedescendant");
const cell = (page, row, column) => page.locator(`#many-${row}-${column}`);

/** What a spreadsheet does when somebody pastes. */
const paste = (grid, text) => grid.evaluate((grid, text) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  grid.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}, text);

test("ten thousand rows are told and a few drawn, wherever one scrolls", async () => {
  const { page, grid } = await sheet();
  assert.equal(await grid.getAttribute("aria-rowcount"), String(ROWS + 1));
  const drawn = () => grid.locator(".sheet-grid__body [role=row]").count();
  assert.ok((await drawn()) < 60, `${await drawn()} rows are drawn`);
  await grid.evaluate((grid) => (grid.scrollTop = 5_000 * 44));
  await grid.locator('[aria-rowindex="5002"]').waitFor();
  assert.ok((await drawn()) < 60, `${await drawn()} rows are drawn`);
  // Scrolling has not moved the active cell.
  assert.equal(await place(grid), "many-0-0");
  const height = await grid.evaluate((grid) => grid.scrollHeight);
  const row = await grid.locator('[aria-rowindex="5002"]').evaluate((row) => row.offsetHeight);
  assert.ok(Math.abs(height - (ROWS + 1) * row) <= row, `${height} px for ${ROWS} rows of ${row} px`);
  assert.deepEqual(page.faults, []);
});

test("arrow keys, Home, End and the page keys go where the grid pattern says, and the cell is in sight", async () => {
  const { page, grid } = await sheet();
  const walk = [
    ["ArrowDown", "many-1-0"], ["ArrowRight", "many-1-1"], ["End", "many-1-4"], ["Home", "many-1-0"],
    ["Control+End", `many-${ROWS - 1}-4`], ["ArrowUp", `many-${ROWS - 2}-4`], ["Control+Home", "many-0-0"], ["ArrowUp", "many-0-0"],
  ];
  for (const [key, expected] of walk) {
    await page.keyboard.press(key);
    assert.equal(await place(grid), expected, key);
    await page.locator(`#${expected}`).waitFor();
    await page.waitForFunction((id) => {
      const [cell, grid] = [document.getElementById(id).getBoundingClientRect(), document.querySelector("#many [role=grid]").getBoundingClientRect()];
      return cell.top >= grid.top && cell.bottom <= grid.bottom + 1;
    }, expected);
  }
  await page.keyboard.press("PageDown");
  const row = Number((await place(grid)).split("-")[1]);
  assert.ok(row >= 5 && row <= 20, `a page is ${row} rows`);
  // One stop of the Tab key: the next one leaves the sheet.
  await page.keyboard.press("Tab");
  assert.ok(!(await grid.evaluate((grid) => grid.contains(document.activeElement))));
  assert.deepEqual(page.faults, []);
});

test("Enter opens a cell and keeps what was typed, Escape gives it up, typing replaces", async () => {
  const { page, grid, news } = await sheet();
  await page.keyboard.press("ArrowRight");
  const before = await cell(page, 0, 1).innerText();
  await page.keyboard.press("Enter");
  await page.locator("#many input").waitFor();
  assert.equal(await page.locator("#many input").inputValue(), before.trim());
  await page.keyboard.type("9");
  await page.keyboard.press("Escape");
  assert.equal((await cell(page, 0, 1).innerText()).trim(), before.trim());
  assert.equal(await place(grid), "many-0-1");

  await page.keyboard.type("8000.50");
  await page.keyboard.press("Enter");
  assert.equal((await cell(page, 0, 1).innerText()).trim(), "8000.50");
  assert.equal(await place(grid), "many-1-1", "Enter goes down");
  await news.getByText("已修改：第2行，缴存基数（元）").waitFor();
  // What the rule works out follows.
  assert.equal((await cell(page, 0, 2).innerText()).trim(), "800.05");
  assert.ok(await grid.evaluate((grid) => grid === document.activeElement), "the keyboard is the grid's again");

  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await news.getByText("这一列由规则算出，不能改").waitFor();
  assert.equal(await page.locator("#many input").count(), 0);
  assert.deepEqual(page.faults, []);
});

test("a faulty cell is marked, told, counted and found", async () => {
  const { page, grid, news } = await sheet();
  await page.locator("#many").getByText("3个单元格需要修改").waitFor();
  await page.locator("#many").getByRole("button", { name: "下一处" }).click();
  assert.equal(await place(grid), "many-2-1");
  assert.equal(await cell(page, 2, 1).getAttribute("aria-invalid"), "true");
  assert.match(await cell(page, 2, 1).textContent(), /错误：/);
  await page.locator("#many .sheet-grid__why").getByText("第4行，缴存基数（元）：").waitFor();
  await page.keyboard.type("8000");
  await page.keyboard.press("Tab");
  assert.equal(await cell(page, 2, 1).getAttribute("aria-invalid"), null);
  await page.locator("#many").getByText("2个单元格需要修改").waitFor();
  // The last one lies far below.
  await page.locator("#many").getByRole("button", { name: "下一处" }).click();
  await page.locator("#many").getByRole("button", { name: "下一处" }).click();
  assert.equal(await place(grid), `many-${ROWS - 3}-1`);
  await cell(page, ROWS - 3, 1).waitFor();
  await page.keyboard.press("Delete");
  await page.keyboard.type("x");
  await page.keyboard.press("Enter");
  await news.getByText("还需要改").waitFor();
  assert.deepEqual(page.faults, []);
});

test("cells from a spreadsheet are pasted where one is, and what does not fit is told", async () => {
  const { page, grid, news } = await sheet();
  await paste(grid, "00320001\t9000\t1\r\n00320002\t九千\t2\r\n");
  await news.getByText("已粘贴4个单元格，其中1个需要修改，2个超出表格或不能改，没有粘贴").waitFor();
  assert.equal((await cell(page, 0, 0).innerText()).trim(), "00320001");
  assert.equal((await cell(page, 0, 2).innerText()).trim(), "900.00");
  assert.equal(await cell(page, 1, 1).getAttribute("aria-invalid"), "true");
  await page.locator("#many").getByText("4个单元格需要修改").waitFor();
  assert.deepEqual(page.faults, []);
});

test("a press chooses a cell, a second opens it, and leaving it keeps what was typed", async () => {
  const { page, grid } = await sheet(PHONE);
  await cell(page, 1, 1).click();
  assert.equal(await place(grid), "many-1-1");
  await cell(page, 1, 1).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("7000");
  await cell(page, 3, 1).click();
  assert.equal((await cell(page, 1, 1).innerText()).trim(), "7000");
  assert.equal(await place(grid), "many-3-1");
  assert.ok(await isDrawn(grid), "the active cell is in the page");
  assert.deepEqual(page.faults, []);
});

test("a key in ten thousand rows is answered within a frame or three", async () => {
  const { page, grid } = await sheet();
  const longest = await page.evaluate(async () => {
    const tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: "longtask" });
    const grid = document.querySelector("#many [role=grid]");
    for (let times = 0; times < 40; times += 1) {
      grid.dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", bubbles: true, cancelable: true }));
      await new Promise(requestAnimationFrame);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    return Math.max(0, ...tasks);
  });
  assert.ok(longest < 150, `a key took ${longest} ms`);
  assert.notEqual(await place(grid), "many-0-0");
});
