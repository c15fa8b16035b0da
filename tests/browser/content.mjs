// What anyone may read: search, notices, where to go, help and statements, rates over the years, a guide on paper.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, PHONE } from "./lib/browser.mjs";
import { visit as opened } from "./lib/fill.mjs";
import { startHall } from "./lib/hall.mjs";
import { look } from "./lib/look.mjs";

let hall, browser;
before(async () => {
  hall = await startHall(["--clock", "2026-11-23T09:00:00+08:00"]);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await hall?.stop();
});

const visit = (path, viewport) => opened(browser, hall, path, viewport);
const ask = async (path) => (await fetch(`${hall.address}/api/v1${path}`)).json();
const field = (page) => page.getByRole("combobox");

test("the index comes when the search is entered and not before, and nothing typed is sent", async () => {
  const page = await visit("/");
  await page.waitForLoadState("networkidle");
  assert.ok(!page.requested.includes("/api/v1/search"));
  const index = page.waitForResponse((answer) => answer.url().endsWith("/api/v1/search"));
  await field(page).focus();
  await (await index).finished();
  assert.ok(page.requested.includes("/api/v1/search"));
  const asked = () => page.requested.filter((path) => path.startsWith("/api/")).length;
  const before = asked();
  await page.keyboard.type("zftq");
  await page.getByRole("option").first().waitFor();
  assert.equal(asked(), before, "typing asks the server");
  assert.deepEqual(page.faults, []);
});

test("pinyin letters and the keyboard lead to a guide", async () => {
  const page = await visit("/");
  await field(page).focus();
  await page.keyboard.type("ZFTQ");
  const first = page.getByRole("option").first();
  await first.waitFor();
  assert.match(await first.innerText(), /租房提取/);
  assert.equal(await field(page).getAttribute("aria-expanded"), "true");
  await page.keyboard.press("ArrowDown");
  assert.equal(await field(page).getAttribute("aria-activedescendant"), await first.getAttribute("id"));
  assert.equal(await first.getAttribute("aria-selected"), "true");
  await look(page, "content-home-suggestions");
  await field(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  assert.equal(await field(page).getAttribute("aria-expanded"), "false");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "租房提取" }).waitFor();
  assert.equal(new URL(page.url()).pathname, "/guide/rent");
  assert.deepEqual(page.faults, []);
});

test("a query has a page of its own, with the words marked and a way on when nothing fits", async () => {
  const page = await visit("/");
  await field(page).fill("关爱版");
  await page.getByRole("button", { name: "搜索" }).click();
  await page.waitForURL(/\/search\?q=/);
  const links = page.locator(".results a");
  await links.first().waitFor();
  assert.equal(await links.first().getAttribute("href"), "/accessibility");
  await field(page).fill("租房");
  await page.keyboard.press("Enter");
  await page.locator(".results mark").first().waitFor();
  assert.equal(await page.locator(".results mark").first().innerText(), "租房");
  await look(page, "content-search");
  await field(page).fill("火车票");
  await page.keyboard.press("Enter");
  await page.getByText("没有找到“火车票”").waitFor();
  assert.ok(await page.getByRole("link", { name: "看全部办事指南" }).isVisible());
  assert.equal(await page.getByRole("link", { name: "拨打 12329" }).getAttribute("href"), "tel:12329");
  await look(page, "content-search-nothing");
  await page.goBack();
  await page.locator(".results mark").first().waitFor();
  assert.deepEqual(page.faults, []);
});

test("without script the form of the first page finds the same", async () => {
  const context = await browser.newContext({ baseURL: hall.address, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  await page.locator("input[name=q]").fill("ZFTQ");
  await page.getByRole("button", { name: "搜索" }).click();
  await page.waitForURL(/\/search\?q=ZFTQ/);
  assert.equal(await page.locator(".results a").first().getAttribute("href"), "/guide/rent");
  await page.locator("input[name=q]").fill('<b>"火车票');
  await page.getByRole("button", { name: "搜索" }).click();
  await page.getByText('没有找到“<b>"火车票”').waitFor();
  await context.close();
});

test("in English the search answers in English", async () => {
  const page = await visit("/search");
  await page.getByRole("button", { name: "English" }).click();
  await field(page).fill("retirement");
  await page.keyboard.press("Enter");
  await page.locator(".results a").first().waitFor();
  const text = await page.locator("main").innerText();
  assert.deepEqual(text.match(/[\u4e00-\u9fff]+/g) ?? [], []);
  assert.deepEqual(page.faults, []);
});

test("every notice that follows from the policy has its page", async () => {
  const notices = await ask("/notices");
  const page = await visit("/notices");
  await page.locator(".notices__one").first().waitFor();
  assert.equal(await page.locator(".notices__one").count(), notices.length);
  await look(page, "content-notices");
  for (const { id, title, changes } of notices.slice(0, 6)) {
    await page.goto(`/notices/${id}`);
    await page.getByRole("heading", { level: 1, name: title.zh }).waitFor();
    assert.equal(await page.locator("#changes tbody tr").count(), changes.length);
    await page.waitForLoadState("networkidle");
  }
  await page.goto("/notices/2026-09-20-reg2026");
  await page.locator("#changes").waitFor();
  await look(page, "content-notice");
  await page.goto("/notices/nothing");
  await page.getByRole("heading", { level: 1, name: "没有这个页面" }).waitFor();
  assert.deepEqual(page.faults, []);
});

test("the first page shows the newest notices", async () => {
  const page = await visit("/");
  const latest = await ask("/notices/latest");
  await page.locator("footer").scrollIntoViewIfNeeded();
  await page.locator(".home__notices a").first().waitFor();
  assert.deepEqual(await page.locator(".home__notices a").allInnerTexts(), latest.map(({ title }) => title.zh));
  await page.locator(".rates__line").first().waitFor();
  await look(page, "content-home");
  assert.deepEqual(page.faults, []);
});

test("rates are drawn, and the table below has every one", async () => {
  const page = await visit("/policy/rates");
  await page.locator(".step-chart").first().waitFor();
  assert.equal(await page.locator(".step-chart").count(), 3);
  await look(page, "content-rates");
  await page.getByText("用表格查看，含依据").first().click();
  const row = page.locator("#loan-long-table tbody tr").first();
  assert.match(await row.innerText(), /2025-05-08[^]*2\.6%[^]*3\.075%/);
  await page.goto("/policy/history");
  await page.getByText("首套年利率，5年以上（10次）").click();
  await page.getByText("2008年10月27日起").filter({ visible: true }).first().waitFor();
  await look(page, "content-history");
  assert.deepEqual(page.faults, []);
});

const READ = [
  ["/branches", "在哪里办"], ["/help", "使用帮助"], ["/help/words", "名词解释"], ["/accessibility", "无障碍和长辈版"],
  ["/privacy", "隐私说明"], ["/about", "关于本厅"], ["/sitemap", "网站地图"], ["/nowhere", "没有这个页面"],
  ["/guide/combined", "组合贷款"], ["/guide/remittance", "单位汇缴"],
];

for (const [path, name] of READ) {
  test(`${path} bars nobody, down to a narrow screen`, async () => {
    const page = await visit(path, PHONE);
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await page.waitForLoadState("networkidle");
    assert.match(await page.title(), new RegExp(name));
    await look(page, `content${path.replaceAll("/", "-")}`);
    await page.setViewportSize({ width: 320, height: 640 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${path} is ${wide} px too wide at 320 px`);
    assert.deepEqual(page.faults, []);
  });
}

test("the statements are one step away from every page", async () => {
  const page = await visit("/loan/limit");
  const links = await page.locator("footer a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  for (const path of ["/accessibility", "/privacy", "/help", "/branches", "/notices", "/about", "/sitemap", "tel:12329"]) {
    assert.ok(links.includes(path), path);
  }
  assert.deepEqual(page.faults, []);
});

test("what is stored is what the privacy page says", async () => {
  const page = await visit("/");
  await page.getByRole("button", { name: "长辈版", exact: true }).click();
  await page.waitForLoadState("networkidle");
  const cookies = (await page.context().cookies()).map(({ name }) => name);
  assert.deepEqual(cookies, ["__Host-sid"]);
  const kept = await page.evaluate(() => [Object.keys(localStorage).sort(), Object.keys(sessionStorage)]);
  assert.deepEqual(kept[1], []);
  assert.deepEqual(kept[0].filter((name) => !["kept-day", "kept-policy", "lang", "mode", "scale", "theme"].includes(name)), []);
  const elsewhere = await page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => !name.startsWith(location.origin)).length);
  assert.equal(elsewhere, 0, "a page asks another site for something");
});
