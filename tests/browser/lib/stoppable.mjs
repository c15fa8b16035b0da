// A hall that is really stopped and started anew, and what a browser keeps of it meanwhile.
import assert from "node:assert/strict";

import { openPage, PHONE, watched } from "./browser.mjs";
import { startHall } from "./hall.mjs";

export const LIMIT = "/loan/limit?home=first&price=900000&base=4000&term_years=20&months_contributed=24&loan_outstanding=no&family=no";

/** A hall at one address: `stop()`, and `back(dist)` with these pages; nothing where it runs already. */
export async function stoppable() {
  let hall = await startHall();
  let isStopped = false;
  return {
    get address() {
      return hall.address;
    },
    async stop() {
      await hall.close();
      isStopped = true;
    },
    async back(dist = process.env.HALL_DIST) {
      if (!isStopped) return;
      hall = await startHall([], hall.data, { dist, port: new URL(hall.address).port });
      isStopped = false;
    },
    end: () => hall.stop(),
  };
}

export const started = (page) => page.locator("#page[data-started] h1").first().waitFor();

export async function settled(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => localStorage.getItem("kept-policy") !== null);
}

/** The first page for the first time, until all is kept for a time without network. */
export async function firstVisit(browser, address) {
  const page = await openPage(browser, address, PHONE, "allow");
  await page.goto("/");
  await started(page);
  await settled(page);
  return page;
}

/** Asks the page until it says yes: `waitForFunction` takes the promise of an answer for a yes. */
export async function until(page, question, of) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await page.evaluate(question, of)) return;
    await page.waitForTimeout(100);
  }
  assert.fail(`never so: ${question}`);
}

/** A page of the same browser that starts from nothing. */
export async function fresh(page, path) {
  const other = await watched(await page.context().newPage());
  await other.goto(path);
  await started(other);
  return other;
}

/** The paths of all that is kept, by the name of its store. */
export const kept = (page) => page.evaluate(async () => {
  const paths = async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
  return Object.fromEntries(await Promise.all((await caches.keys()).map(async (name) => [name, (await paths(name)).sort()])));
});
