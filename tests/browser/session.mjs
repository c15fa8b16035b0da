// The end of a session: told two minutes before, made longer by one press; afterwards nothing is lost and nobody is led away.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, openPage } from "./lib/browser.mjs";
import { startHall } from "./lib/hall.mjs";
import { look } from "./lib/look.mjs";
import { fillIn, renter } from "./lib/sign_in.mjs";

const MINUTE = 60_000;

let hall, browser, page;
before(async () => {
  hall = await startHall(["--clock", "2026-11-23T09:00:00+08:00"]);
  browser = await launch();
  page = await openPage(browser, hall.address);
  await page.clock.install();
  await renter(page);
});
after(async () => {
  await browser?.close();
  await hall?.stop();
});

const notice = () => page.getByRole("region", { name: "登录时间" });

test("two minutes before the end the page says so, without taking the focus, and the session can be made longer", async () => {
  // Within the page: after a reload it no longer knows who signed in, and a tab shows what was typed to nobody else.
  await page.getByRole("link", { name: "租房提取" }).first().click();
  const month = page.getByLabel("从哪个月的房租开始？");
  await month.fill("2026-07");
  await page.clock.fastForward(12 * MINUTE);
  assert.equal(await notice().count(), 0);
  await page.clock.fastForward(1.2 * MINUTE);
  await notice().getByText(/^登录将在\d\d:\d\d结束$/).waitFor();
  assert.equal(await month.evaluate((field) => field === document.activeElement), true, "the focus stays in the field");
  await look(page, "session-ending");
  await notice().getByRole("button", { name: "延长时间" }).click();
  await notice().waitFor({ state: "detached" });
  await page.clock.fastForward(12 * MINUTE);
  assert.equal(await notice().count(), 0, "it lasts for as long again");
});

test("after the end the page stays as it is, and signing in leads back to it with what was typed", async () => {
  await page.clock.fastForward(3.5 * MINUTE);
  await notice().getByText("登录已结束").waitFor();
  assert.equal(new URL(page.url()).pathname, "/me/rent", "nobody is led away");
  assert.equal(await page.getByLabel("从哪个月的房租开始？").inputValue(), "2026-07");
  await look(page, "session-ended");
  // The server has forgotten the session as well.
  await page.context().clearCookies();
  await notice().getByRole("button", { name: "重新登录" }).click();
  await page.getByRole("heading", { level: 1, name: "登录" }).waitFor();
  assert.equal(await notice().count(), 0);
  await fillIn(page, "个人", "亭湖区无房职工");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "租房提取" }).waitFor();
  assert.equal(await page.getByLabel("从哪个月的房租开始？").inputValue(), "2026-07");
  assert.deepEqual(page.faults, []);
});

test("an end that only the server knows of leads to the form, and not to “signed in already”", async () => {
  await page.goto("/me");
  await page.getByRole("link", { name: "租房提取" }).waitFor();
  await page.context().clearCookies();
  await page.getByRole("link", { name: "租房提取" }).click();
  await page.getByRole("heading", { level: 1, name: "登录" }).waitFor();
  await page.getByRole("button", { name: "登录", exact: true }).waitFor();
  assert.equal(await page.getByText("您已经登录").count(), 0);
});
