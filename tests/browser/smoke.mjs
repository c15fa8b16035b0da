// The page starts, keeps to its content policy, and loads a lazy page only when it is visited.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, openPage, PHONE } from "./lib/browser.mjs";
import { startHall } from "./lib/hall.mjs";

const LAZY_PATH = "/loan/limit";
const isChunk = (path) => /\/(page|shared)_\w+\.wasm$/.test(path);

let hall, browser;
before(async () => {
  hall = await startHall();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await hall?.stop();
});

test("the first page starts without a fault and under its content policy", async () => {
  const page = await openPage(browser, hall.address);
  const answer = await page.goto("/");
  const policy = answer.headers()["content-security-policy"] ?? "";
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'/);
  assert.doesNotMatch(policy, /'unsafe-(inline|eval)'/);
  assert.equal(await page.locator("h1").count(), 1);
  assert.deepEqual(page.faults, []);
});

test("a lazy page brings its chunk on the first visit, and only then", async () => {
  // What lies below the first view of the first page is not in sight on a phone.
  const page = await openPage(browser, hall.address, PHONE);
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  assert.deepEqual(page.requested.filter(isChunk), []);
  await page.locator(`main a[href="${LAZY_PATH}"]`).first().click();
  await page.waitForURL(`**${LAZY_PATH}`);
  await page.getByRole("heading", { level: 1, name: "能贷多少" }).waitFor();
  const chunks = page.requested.filter(isChunk);
  assert.ok(chunks.length > 0, "no chunk was asked for");
  await page.goBack();
  await page.goForward();
  await page.getByRole("heading", { level: 1, name: "能贷多少" }).waitFor();
  assert.deepEqual(page.requested.filter(isChunk), chunks, "a chunk was asked for twice");
  assert.deepEqual(page.faults, []);
});

test("a lazy page can be the first one", async () => {
  const page = await openPage(browser, hall.address);
  await page.goto(LAZY_PATH);
  await page.getByRole("heading", { level: 1, name: "能贷多少" }).waitFor();
  assert.deepEqual(page.faults, []);
});

test("the first page can be read without JavaScript", async () => {
  const context = await browser.newContext({ baseURL: hall.address, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  assert.equal(await page.locator("html").getAttribute("lang"), "zh-CN");
  assert.notEqual((await page.locator("h1").innerText()).trim(), "");
  assert.ok(await page.locator("noscript").isVisible());
  assert.ok((await page.locator("nav a").count()) > 0);
});
