// The worker that keeps what calculators need for a time without network: what it keeps and when, what it never keeps, how it
// gives way to a newer one. The server is really stopped here, and a page started anew.
import assert from "node:assert/strict";
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";

import { launch, openPage, PHONE, watched } from "./lib/browser.mjs";
import { startHall } from "./lib/hall.mjs";
import { look } from "./lib/look.mjs";
import { renter } from "./lib/sign_in.mjs";
import { ROUTES } from "./lib/weight.mjs";

const DIST = process.env.HALL_DIST;
const LIMIT = "/loan/limit?home=first&price=900000&base=4000&term_years=20&months_contributed=24&loan_outstanding=no&family=no";
const OFFLINE = "现在没有网络：可以计算，不能登录办理";

let hall, browser, offline;
before(async () => {
  offline = JSON.parse(await readFile(`${DIST}.json`, "utf8")).offline;
  hall = await startHall();
  browser = await launch();
});
beforeEach(() => back());
after(async () => {
  await browser?.close();
  await hall?.stop();
});

/** The same hall at the same address, perhaps with other pages; nothing where it runs already. */
let isStopped = false;
async function back(dist = DIST) {
  if (!isStopped) return;
  hall = await startHall([], hall.data, { dist, port: new URL(hall.address).port });
  isStopped = false;
}
async function stop() {
  await hall.close();
  isStopped = true;
}

const started = (page) => page.locator("#page[data-started] h1").first().waitFor();

/** The first page for the first time, until all is kept for a time without network. */
async function firstVisit() {
  const page = await openPage(browser, hall.address, PHONE, "allow");
  await page.goto("/");
  await started(page);
  await settled(page);
  return page;
}

async function settled(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => localStorage.getItem("kept-policy") !== null);
}

/** Asks the page until it says yes: `waitForFunction` takes the promise of an answer for a yes. */
async function until(page, question, of) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await page.evaluate(question, of)) return;
    await page.waitForTimeout(100);
  }
  assert.fail(`never so: ${question}`);
}

/** A page of the same browser that starts from nothing. */
async function fresh(page, path) {
  const other = await watched(await page.context().newPage());
  await other.goto(path);
  await started(other);
  return other;
}

/** The paths of all that is kept, by the name of its store. */
const kept = (page) => page.evaluate(async () => {
  const paths = async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
  return Object.fromEntries(await Promise.all((await caches.keys()).map(async (name) => [name, (await paths(name)).sort()])));
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
  const page = await firstVisit();
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
  const page = await firstVisit();
  await page.close();
  await stop();
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
  const page = await firstVisit();
  await stop();
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
  const page = await firstVisit();
  await page.goto(LIMIT);
  await page.locator(".decision__amount").first().waitFor();
  assert.equal(await page.evaluate(async () => (await fetch("/assets/none.wasm")).status), 404);
  await page.evaluate(() => fetch("/api/v1/standards"));
  await page.evaluate(() => fetch("/api/v1/health?a=.js"));
  const paths = Object.values(await kept(page)).flat();
  assert.ok(!paths.includes("/assets/none.wasm"), "a missing file is not kept");
  assert.deepEqual(paths.filter((path) => path.startsWith("/api/")), []);
  await stop();
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
  await stop();
  await page.reload();
  await page.getByText("没有网络，这一页打不开").waitFor();
  await page.getByText(OFFLINE).waitFor();
  await look(page, "offline-mine");
  const other = await watched(await page.context().newPage());
  await other.goto("/employer");
  await other.getByRole("alert").getByText("网络不通，这一页还没有载入").waitFor();
  await back();
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

test("a newer version waits for the open pages of the older one, which find their files, and then takes its place", async () => {
  const page = await firstVisit();
  const [older] = Object.keys(await kept(page));
  const style = offline.find((path) => path.includes("/style-"));
  const newer = await renewed(style);
  try {
    await stop();
    await back(newer.dist);
    const open = await fresh(page, "/");
    await until(open, async () => (await navigator.serviceWorker.getRegistration()).waiting !== null);
    assert.equal((await fetch(hall.address + style)).status, 404, "the hall has the new files only");
    assert.equal(await open.locator(`link[href="${newer.style}"]`).count(), 1, "a page comes from the network first");
    assert.equal(await page.evaluate(async (style) => (await fetch(style)).status, style), 200, "an open page finds its own");
    assert.ok(Object.keys(await kept(page)).includes(older));
    await page.close();
    await open.close();
    const later = await fresh(page, "/");
    await until(later, async (older) => !(await caches.keys()).includes(older), older);
    const stores = await kept(later);
    assert.equal(Object.keys(stores).length, 1);
    assert.ok(Object.values(stores)[0].includes(newer.style));
    await stop();
    const offlinePage = await fresh(later, LIMIT);
    assert.equal(await offlinePage.locator(`link[href="${newer.style}"]`).count(), 1);
  } finally {
    await rm(newer.dist, { recursive: true });
  }
});

test("nothing is kept where one page is of another version: the hall was renewed while its files came", async () => {
  const dist = await mkdtemp(join(tmpdir(), "dist-"));
  try {
    await cp(DIST, dist, { recursive: true });
    const file = `${dist}/loan/limit.html`;
    for (const packed of ["br", "gz"]) await rm(`${file}.${packed}`);
    const text = await readFile(file, "utf8");
    // Among the parts that it fetches.
    const other = text.replace(/(name="parts" content="\/assets\/\S+-)[0-9a-f]{16}/, "$10123456789abcdef");
    assert.notEqual(other, text);
    await writeFile(file, other);
    await stop();
    await back(dist);
    const page = await openPage(browser, hall.address, PHONE, "allow");
    await page.goto("/help");
    const end = await page.evaluate(async () => {
      const { installing } = await navigator.serviceWorker.register("/service_worker.js");
      return new Promise((resolve) => installing.addEventListener("statechange", () => resolve(installing.state)));
    });
    assert.equal(end, "redundant");
    assert.deepEqual(await page.evaluate(() => caches.keys()), []);
  } finally {
    await stop();
    await back();
    await rm(dist, { recursive: true });
  }
});

/** The pages as a later build would leave them: another style, and so another worker. */
async function renewed(style) {
  const dist = await mkdtemp(join(tmpdir(), "dist-"));
  await cp(DIST, dist, { recursive: true });
  const other = style.replace(/-[0-9a-f]{16}/, "-0123456789abcdef");
  await rename(dist + style, dist + other);
  const pages = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith(".html")).map((file) => `/${file}`);
  for (const file of [style, "/service_worker.js", ...pages]) {
    for (const packed of ["br", "gz"]) await rm(`${dist}${file}.${packed}`);
  }
  for (const file of ["/service_worker.js", ...pages]) {
    const text = await readFile(dist + file, "utf8");
    const build = text.replaceAll(style, other).replace(/hall-[0-9a-f]{16}/, "hall-0123456789abcdef");
    assert.notEqual(build, text);
    await writeFile(dist + file, build);
  }
  return { dist, style: other };
}
