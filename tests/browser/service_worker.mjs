// The worker that keeps what calculators need for a time without network: what it keeps and when, and what it never
// keeps. The server is really stopped here, and a page started anew.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, beforeEach, test } from "node:test";

import { launch, openPage, PHONE, watched } from "./lib/browser.mjs";
import { look } from "./lib/look.mjs";
import { renter } from "./lib/sign_in.mjs";
import { firstVisit, fresh, kept, LIMIT, settled, started, stoppable, until } from "./lib/stoppable.mjs";
import { ROUTES } from "./lib/weight.mjs";

const DIST = process.env.HALL_DIST;
const OFFLINE = "现在没有网络：可以计算，不能登录办理";

let hall, browser, offline;
before(async () => {
  offline = JSON.parse(await readFile(`${DIST}.json`, "utf8")).offline;
  hall = await stoppable();
  browser = await launch();
});
beforeEach(() => hall.back());
after(async () => {
  await browser?.close();
  await hall?.end();
});

const fails = (page, path, options) => page.evaluate(([path, options]) => fetch(path, options).then(() => false, () => true), [path, options]);

test("what is kept comes once the page has started and nothing else comes, and is what the build has named", async () => {
  const page = await openPage(browser, hall.address, PHONE, "allow");
  await page.addInitScript(() => {
    const { prototype } = ServiceWorkerContainer;
    const { register } = prototype;
    prototype.register = function (...told) {
      const came = performance.getEntriesByType("resource").map(({ responseEnd }) => responseEnd);
      globalThis.seen = { quiet: performance.now() - Math.max(...came), isStarted: !!document.querySelector("#page[data-started]") };
      return register.apply(this, told);
    };
  });
  await page.goto("/");
  await started(page);
  await settled(page);
  const { quiet, isStarted } = await page.evaluate(() => seen);
  assert.ok(isStarted);
  assert.ok(quiet > 1_500, `${quiet} ms after the page's own files`);
  const stores = Object.values(await kept(page));
  assert.equal(stores.length, 1);
  assert.deepEqual(stores[0], [...offline].sort());
  assert.ok(offline.length > 20 && new Set(offline).size === offline.length, `${offline.length} files`);
  assert.deepEqual(page.faults, []);
});

test("for a reader who saves data nothing is fetched beforehand", async () => {
  const page = await openPage(browser, hall.address, PHONE, "allow");
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await page.goto("/");
  await started(page);
  await page.waitForTimeout(5_000);
  assert.equal((await page.evaluate(() => navigator.serviceWorker.getRegistrations())).length, 0);
});

test("the page after it is drawn from what is kept, without a fault; another page's files are kept as they come", async () => {
  const page = await firstVisit(browser, hall.address);
  const came = new Set();
  page.on("response", (answer) => answer.fromServiceWorker() && came.add(new URL(answer.url()).pathname));
  await page.goto(LIMIT);
  await page.locator(".decision__amount").first().waitFor();
  assert.ok([...came].some((path) => path.endsWith("/app_bg.wasm")), "the module comes from the worker");
  assert.ok(![...came].some((path) => path.startsWith("/api/")), [...came].join());
  await page.goto("/help");
  await started(page);
  const { chunks, pages } = JSON.parse(await readFile(`${DIST}.json`, "utf8"));
  const own = pages.help.map((file) => `${chunks}/${file}`).filter((path) => !offline.includes(path));
  assert.ok(own.length > 0);
  await until(page, async (paths) => (await Promise.all(paths.map((path) => caches.match(path)))).every(Boolean), own);
  assert.deepEqual(page.faults, []);
});

test("a hall that is stopped still opens, calculates by the law that came last, and says that it is offline", async () => {
  const online = await openPage(browser, hall.address, PHONE);
  await online.goto(LIMIT);
  const amount = (page) => page.locator(".decision__amount").first().innerText();
  const expected = await amount(online);
  const page = await firstVisit(browser, hall.address);
  await page.close();
  await hall.stop();
  const home = await fresh(page, "/");
  assert.equal(await home.locator("h1").innerText(), "您想办什么？");
  await home.getByText(OFFLINE).waitFor();
  await look(home, "offline-home");
  const limit = await fresh(page, LIMIT);
  assert.equal(await amount(limit), expected);
  await limit.getByText(OFFLINE).waitFor();
  assert.equal(await limit.getByLabel("房屋总价").first().inputValue(), "900000");
  // What is typed now is there when the page starts again.
  await limit.getByLabel("房屋总价").first().fill("800000");
  await limit.waitForURL(/price=800000/);
  await limit.reload();
  await started(limit);
  assert.equal(await limit.getByLabel("房屋总价").first().inputValue(), "800000");
});

test("every calculator and every door to them opens without a server", async () => {
  const page = await firstVisit(browser, hall.address);
  await hall.stop();
  const areas = ROUTES.filter(({ path }) => /^\/(loan|withdrawal|contribution|account)\b/.test(path));
  assert.ok(areas.length > 9);
  for (const { path } of areas) {
    const other = await fresh(page, path);
    await other.getByText(OFFLINE).waitFor();
    assert.equal(await other.getByRole("alert").count(), 0, path);
    assert.deepEqual(other.faults.filter((fault) => fault.startsWith("exception")), [], path);
    await other.close();
  }
});

test("the interface is never answered from what is kept, and nothing but reading is", async () => {
  const page = await firstVisit(browser, hall.address);
  await page.goto(LIMIT);
  await page.locator(".decision__amount").first().waitFor();
  assert.equal(await page.evaluate(async () => (await fetch("/assets/none.wasm")).status), 404);
  await page.evaluate(() => fetch("/api/v1/standards"));
  await page.evaluate(() => fetch("/api/v1/health?a=.js"));
  const paths = Object.values(await kept(page)).flat();
  assert.ok(!paths.includes("/assets/none.wasm"), "a missing file is not kept");
  assert.deepEqual(paths.filter((path) => path.startsWith("/api/")), []);
  await hall.stop();
  for (const path of ["/api/v1/session", "/api/v1/standards", "/api/v1/policy", "/api/openapi.json"]) {
    assert.ok(await fails(page, path), path);
  }
  assert.equal(await fails(page, "/favicon.svg"), false, "a file that is kept comes");
  for (const method of ["HEAD", "POST"]) assert.ok(await fails(page, "/favicon.svg", { method }), method);
  const answer = await page.goto("/api/v1/session").catch(() => null);
  assert.equal(answer, null, "an address of the interface is no page");
});

test("a page of somebody says that it needs a network; what was typed on the device is there afterwards", async () => {
  const page = await openPage(browser, hall.address, PHONE, "allow");
  await renter(page);
  await page.goto("/me/rent");
  const month = page.getByLabel("从哪个月的房租开始？");
  await month.fill("2026-07");
  await settled(page);
  // Once more, so that the files of this page have passed through the worker.
  await page.reload();
  await month.waitFor();
  await hall.stop();
  await page.reload();
  await page.getByText("没有网络，这一页打不开").waitFor();
  await page.getByText(OFFLINE).waitFor();
  await look(page, "offline-mine");
  const other = await watched(await page.context().newPage());
  await other.goto("/employer");
  await other.getByRole("alert").getByText("网络不通，这一页还没有载入").waitFor();
  await hall.back();
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await month.waitFor();
  assert.equal(await month.inputValue(), "2026-07");
});

test("signing out leaves the law and the files, and nothing of the reader, in any tab", async () => {
  const page = await openPage(browser, hall.address, PHONE, "allow");
  await renter(page);
  await settled(page);
  const other = await fresh(page, "/me/rent");
  await other.getByLabel("从哪个月的房租开始？").fill("2026-07");
  await other.waitForFunction(() => sessionStorage.getItem("rent-draft")?.includes("2026-07"));
  await page.evaluate(() => {
    localStorage.setItem("whatever", "2026-07");
    sessionStorage.setItem("whatever", "2026-07");
  });
  const filled = await kept(page);
  await page.getByRole("button", { name: "退出" }).click();
  await page.getByRole("link", { name: "登录" }).first().waitFor();
  const stores = () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
  for (const tab of [page, other]) {
    await tab.waitForFunction(() => sessionStorage.length === 0);
    assert.doesNotMatch(await tab.evaluate(stores), /whatever|2026-07"|rent-draft/);
  }
  assert.ok(await page.evaluate(() => localStorage.getItem("kept-policy")?.length > 1_000));
  assert.ok(await page.evaluate(() => navigator.serviceWorker.getRegistration()));
  const files = (stores) => Object.values(stores).flat().filter((path) => offline.includes(path)).sort();
  assert.deepEqual(files(await kept(page)), files(filled));
});
