// The gallery: every component in every state, looked at in both modes and widths; and what components do, tried where they stand alone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { DESKTOP, launch, PHONE } from "./lib/browser.mjs";
import { type, visit as opened } from "./lib/fill.mjs";
import { startHall } from "./lib/hall.mjs";
import { look, picture } from "./lib/look.mjs";

// They frame every page of the hall or stand once on it: shown within one, a second header or heading is what it is. The settings stand
// on the ground of the header.
const FRAMES = ["page", "reader-settings", "search", "session-notice", "site-footer", "site-header"];

let hall, browser;
before(async () => {
  hall = await startHall();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await hall?.stop();
});

const visit = (path, viewport) => opened(browser, hall, path, viewport);

/** Opens the page of one component. */
async function component(name) {
  const page = await visit(`/gallery/${name}`);
  await page.locator("[data-example]").first().waitFor();
  return page;
}

test("the gallery is reached by its address alone, and the index names every component", async () => {
  const page = await visit("/");
  assert.equal(await page.locator('a[href^="/gallery"]').count(), 0);
  await page.goto("/gallery");
  await page.getByRole("heading", { level: 1, name: "组件陈列" }).waitFor();
  await look(page, "gallery");
  assert.ok((await names(page)).length > 30);
  assert.deepEqual(page.faults, []);
});

const names = (page) => page.locator('main a[href^="/gallery/"]').evaluateAll((ways) => ways.map((way) => way.getAttribute("href").split("/").pop()));

test("every component stands the look of people and of axe, and none has an inline style", async () => {
  const page = await visit("/gallery");
  await page.getByRole("heading", { level: 1, name: "组件陈列" }).waitFor();
  const barred = [];
  for (const name of await names(page)) {
    await page.goto(`/gallery/${name}`);
    await page.locator("[data-example]").first().waitFor();
    // The sheet's spacers and all else keep to classes and attributes.
    assert.equal(await page.locator("main [style]").count(), 0, name);
    // All of them are looked at, so that one run tells everything.
    await (FRAMES.includes(name) ? pictures : look)(page, `component-${name}`).catch((error) => barred.push(error.message));
  }
  assert.deepEqual(barred, []);
  assert.deepEqual(page.faults, []);
});

/** Pictures alone, in both modes and widths. */
async function pictures(page, name) {
  for (const mode of ["standard", "elder"]) {
    await page.evaluate((mode) => (document.documentElement.dataset.mode = mode), mode);
    for (const size of [PHONE, DESKTOP]) {
      await page.setViewportSize(size);
      await picture(page, `${name}-${size.width}-${mode}`);
    }
  }
  await page.evaluate(() => (document.documentElement.dataset.mode = "standard"));
}

test("the switch changes the mode of the whole page and keeps in step with the header", async () => {
  const page = await component("tag");
  const mode = () => page.locator("html").getAttribute("data-mode");
  await page.getByRole("group", { name: "显示方式" }).getByLabel("长辈版").check();
  assert.equal(await mode(), "elder");
  await page.getByRole("banner").getByRole("button", { name: "标准版" }).click();
  assert.equal(await mode(), "standard");
  assert.ok(await page.getByRole("group", { name: "显示方式" }).getByLabel("标准版").isChecked());
});

test("from one component to the next without a reload", async () => {
  const page = await component("amount");
  const chunks = page.requested.filter((path) => path.endsWith(".wasm")).length;
  await page.getByRole("link", { name: "条形图" }).click();
  await page.getByRole("heading", { level: 1, name: "条形图" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "金额", exact: true }).waitFor();
  assert.equal(page.requested.filter((path) => path.endsWith(".wasm")).length, chunks);
});

test("numbers of people are taken with any spacing, read back, and checked when the field is left", async () => {
  const page = await component("typed-field");
  await type(page, "手机号码", "+86 139-1234 5678");
  const field = (id) => page.locator(".field").filter({ has: page.locator(`#${id}`) });
  await field("phone").getByText("139 1234 5678").waitFor();
  await type(page, "手机号码", "139 1234 567");
  assert.equal(await page.locator("#phone-error").count(), 0, "nobody is scolded while typing");
  await page.keyboard.press("Tab");
  await page.locator("#phone-error").getByText("手机号码应为11位，现为10位").waitFor();
  await type(page, "收款银行卡号", "4532 0151 1283 0366");
  await field("card").getByText("4532 0151 1283 0366", { exact: true }).waitFor();
  assert.deepEqual(page.faults, []);
});

test("a file is dropped or chosen, and one of another kind is refused before it is read", async () => {
  const page = await component("file-field");
  const field = page.locator("#file");
  await field.setInputFiles({ name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF") });
  await page.locator("#file-error").getByText("不能读取“scan.pdf”，请选择.xlsx、.csv文件").waitFor();
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  assert.match(await field.getAttribute("aria-describedby"), /file-error/);
  await field.setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from("") });
  await page.locator("#file-error").getByText("“list.csv”是空的").waitFor();
  await field.setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from("a,b") });
  await page.locator("#file-error").waitFor({ state: "detached" });
  await page.locator(".file-field__zone").first().evaluate((zone) => {
    const data = new DataTransfer();
    data.items.add(new File(["%PDF"], "dropped.pdf"));
    zone.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.locator("#file-error").getByText("dropped.pdf").waitFor();
  assert.deepEqual(page.faults, []);
});

test("a table is put in order by its heads and read page by page", async () => {
  const page = await component("data-table");
  const table = page.locator("#people");
  const head = table.getByRole("columnheader", { name: "缴存基数（元）" });
  const bases = () => table.locator("tbody td:nth-child(3)").evaluateAll((cells) => cells.map((cell) => Number(cell.textContent.replaceAll(",", ""))));
  const pager = page.getByRole("navigation", { name: "分页：职工" });
  assert.equal(await head.getAttribute("aria-sort"), "none");
  await pager.getByText("共57条，第1页，共3页").waitFor();
  await pager.getByRole("button", { name: "下一页" }).click();
  await pager.getByText("第2页").waitFor();
  await head.getByRole("button").click();
  assert.equal(await head.getAttribute("aria-sort"), "ascending");
  // Another order begins at its first row.
  await pager.getByText("第1页").waitFor();
  const rising = await bases();
  assert.deepEqual(rising, [...rising].sort((one, two) => one - two));
  await head.getByRole("button").click();
  assert.equal(await head.getAttribute("aria-sort"), "descending");
  assert.ok((await bases())[0] > rising.at(-1), "the greatest of all pages comes first");
  await head.getByRole("button").press("Enter");
  assert.equal(await head.getAttribute("aria-sort"), "none");
  await pager.getByLabel("每页").selectOption("50");
  await pager.getByText("共57条，第1页，共2页").waitFor();
  assert.equal(await table.locator("tbody tr").count(), 50);
  assert.deepEqual(page.faults, []);
});

test("the head of a long table stays in sight", async () => {
  const page = await component("data-table");
  const table = page.locator("#all-people");
  await table.evaluate((table) => (table.scrollTop = 150));
  const [frame, head] = await Promise.all([table.boundingBox(), table.locator("thead th").first().boundingBox()]);
  assert.ok(Math.abs(head.y - frame.y) < 2, `the head is at ${head.y}, the table at ${frame.y}`);
});

test("news floats for five seconds at least and stays in the page", async () => {
  const page = await component("toast");
  const floating = page.locator(".toast__floating").first();
  assert.ok(await floating.isHidden());
  const pressed = Date.now();
  await page.getByRole("button", { name: "保存草稿" }).click();
  await floating.waitFor({ state: "visible" });
  await floating.waitFor({ state: "hidden", timeout: 15_000 });
  assert.ok(Date.now() - pressed >= 5_000, "gone too soon");
  assert.ok(await page.getByRole("status").filter({ hasText: "草稿已保存" }).isVisible());
});

test("a dialog opens, holds the focus, and gives it back", async () => {
  const page = await component("dialog");
  const opener = page.getByRole("button", { name: "退回" });
  await opener.click();
  const dialog = page.getByRole("dialog", { name: "退回这笔申请？" });
  await dialog.waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  assert.ok(await opener.evaluate((button) => button === document.activeElement));
});

test("paper is printed alone", async () => {
  const page = await component("paper");
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.getByRole("banner").isHidden());
  assert.ok(await page.getByRole("contentinfo").isHidden());
  assert.ok(await page.getByRole("button", { name: "打印或存为PDF" }).isHidden());
  assert.ok(await page.locator(".paper").isVisible());
});
