// The browser reports what breaks the content policy, and the hall counts it: the count is proven able to rise, so that nought means nought.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, openPage } from "./lib/browser.mjs";
import { startHall } from "./lib/hall.mjs";
import { ask, clerk } from "./lib/sign_in.mjs";

let hall, browser;
before(async () => {
  hall = await startHall();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await hall?.stop();
});

test("an inline style is blocked, reported by the browser and counted", async () => {
  const staff = await openPage(browser, hall.address);
  await clerk(staff);
  const seen = () => ask(staff, "/staff/breaches");
  assert.equal((await seen()).count, 0);
  const page = await openPage(browser, hall.address);
  await page.goto("/loan?base=9800");
  await page.locator("h1").waitFor();
  await page.evaluate(() => document.querySelector("h1").setAttribute("style", "color: red"));
  for (let tries = 0; (await seen()).count === 0 && tries < 50; tries += 1) await page.waitForTimeout(200);
  const { count, last } = await seen();
  assert.equal(count, 1);
  assert.deepEqual(last, [{ directive: "style-src-attr", page: `${hall.address}/loan`, blocked: "inline" }]);
});
