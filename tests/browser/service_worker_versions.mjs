// The worker that keeps what calculators need: how it gives way to a newer one, and keeps no mixture of two.
import assert from "node:assert/strict";
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";

import { launch, openPage, PHONE } from "./lib/browser.mjs";
import { firstVisit, fresh, kept, LIMIT, stoppable, until } from "./lib/stoppable.mjs";

const DIST = process.env.HALL_DIST;

let hall, browser;
before(async () => {
  hall = await stoppable();
  browser = await launch();
});
beforeEach(() => hall.back());
after(async () => {
  await browser?.close();
  await hall?.end();
});

test("a newer version waits for the open pages of the older one, which find their files, and then takes its place", async () => {
  const page = await firstVisit(browser, hall.address);
  const { offline } = JSON.parse(await readFile(`${DIST}.json`, "utf8"));
  const [older] = Object.keys(await kept(page));
  const style = offline.find((path) => path.includes("/style-"));
  const newer = await renewed(style);
  try {
    await hall.stop();
    await hall.back(newer.dist);
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
    await hall.stop();
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
    await hall.stop();
    await hall.back(dist);
    const page = await openPage(browser, hall.address, PHONE, "allow");
    await page.goto("/help");
    const end = await page.evaluate(async () => {
      const { installing } = await navigator.serviceWorker.register("/service_worker.js");
      return new Promise((resolve) => installing.addEventListener("statechange", () => resolve(installing.state)));
    });
    assert.equal(end, "redundant");
    assert.deepEqual(await page.evaluate(() => caches.keys()), []);
  } finally {
    await hall.stop();
    await hall.back();
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
