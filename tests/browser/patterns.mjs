// What every journey promises: nothing typed is lost, back and forward work, nothing is booked twice, and what was
// submitted can be taken back for a day.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, openPage } from "./lib/browser.mjs";
import { startHall } from "./lib/hall.mjs";
import { look } from "./lib/look.mjs";
import { agree, APPLY, atCheck, CARD, fillRent, openRent, submitRent, toCheck } from "./lib/rent.mjs";
import { ask, clerk, owner, renter } from "./lib/sign_in.mjs";

let hall, browser;
before(async () => {
  hall = await startHall(["--clock", "2026-11-23T09:00:00+08:00"]);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await hall?.stop();
});

const from = (page) => page.getByLabel("从哪个月的房租开始？");
const card = (page) => page.getByLabel("收款银行卡号");
const saved = (page) => page.getByText(/^已保存（11月23日 09:\d\d），30天内可以接着填$/);
const posted = (page) => page.requested.filter((path) => path === APPLY).length;

/** What the browser keeps, as one text. */
/** What the browser keeps, but for the policy, which is the same for everybody. */
const kept = (page, where) => page.evaluate((where) => JSON.stringify({ ...globalThis[where], "kept-policy": undefined }), where);

test("what is typed survives a reload, is offered on another device, and holds no card number", async () => {
  const page = await openPage(browser, hall.address);
  await renter(page);
  await openRent(page);
  await fillRent(page, "2026-07", "2026-09");
  await saved(page).waitFor();
  await page.reload();
  await card(page).waitFor();
  assert.equal(await from(page).inputValue(), "2026-07");
  assert.equal(await card(page).inputValue(), "");
  assert.doesNotMatch(await kept(page, "localStorage"), /2026-07|4532/);
  assert.doesNotMatch(await kept(page, "sessionStorage"), /4532/);
  assert.doesNotMatch(JSON.stringify(await ask(page, "/me/drafts/withdrawal_rent")), /4532/);

  const other = await openPage(browser, hall.address);
  await renter(other);
  await other.getByText(/^11月23日 09:\d\d保存的填写还没有提交，可以接着填。$/).waitFor();
  await look(other, "me-draft");
  await other.goto("/me/rent");
  await other.getByText(/^继续上次未提交的填写（11月23日 09:\d\d 保存）$/).waitFor();
  await look(other, "rent-offer");
  await other.getByRole("button", { name: "继续填写" }).click();
  assert.equal(await from(other).inputValue(), "2026-07");
  assert.equal(await other.getByRole("radio", { name: /^没有/ }).isChecked(), true);
  assert.equal(await card(other).inputValue(), "");

  // The later of two devices wins, and both are told how it stands.
  await from(other).fill("2026-08");
  await other.waitForResponse((response) => response.request().method() === "PUT");
  await from(page).fill("2026-09");
  await page.getByText(/^另一台设备在11月23日 09:\d\d保存过不同的内容，现在以这里的为准$/).waitFor();
  await look(page, "rent-replaced");
  assert.equal((await ask(other, "/me/drafts/withdrawal_rent")).body.from_month, "2026-09");
  assert.deepEqual([...page.faults, ...other.faults], []);
  await other.context().close();
  await page.context().close();
});

test("what one person typed is not shown to the next in the same tab", async () => {
  const page = await openPage(browser, hall.address);
  await renter(page);
  await openRent(page);
  await fillRent(page, "2026-07", "2026-09");
  await saved(page).waitFor();
  // The session ends by itself: nobody has pressed 退出.
  await page.context().clearCookies();
  await owner(page);
  await page.goto("/me/rent");
  await card(page).waitFor();
  assert.equal(await page.getByRole("radio", { name: /^没有/ }).isChecked(), false);
  assert.notEqual(await from(page).inputValue(), "2026-07");
  assert.equal(await page.getByText("继续上次未提交的填写").count(), 0);
  await page.context().close();
});

test("beginning anew removes what was saved", async () => {
  const page = await openPage(browser, hall.address);
  await renter(page);
  await page.goto("/me/rent");
  await page.getByRole("button", { name: "重新开始" }).click();
  await card(page).waitFor();
  assert.equal(await page.getByRole("radio", { name: /^没有/ }).isChecked(), false);
  assert.equal(await ask(page, "/me/drafts/withdrawal_rent"), null);
  await page.reload();
  await card(page).waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("back, forward and reload keep their place at every step, and nothing is sent twice", async () => {
  const page = await openPage(browser, hall.address);
  await renter(page);
  await page.getByRole("link", { name: "租房提取" }).click();
  await card(page).waitFor();
  await fillRent(page, "2026-10", "2026-10");
  await toCheck(page);

  await page.goBack();
  await card(page).waitFor();
  assert.deepEqual([await from(page).inputValue(), await card(page).inputValue()], ["2026-10", CARD]);
  await page.goForward();
  await atCheck(page);

  // A line of the check leads to its field, and from there straight back.
  await page.getByRole("link", { name: "变更 房租从" }).click();
  await page.waitForFunction(() => document.activeElement.id === "from_month");
  await toCheck(page);
  await page.goBack();
  await page.goBack();
  await atCheck(page);
  await page.goForward();
  await page.goForward();
  await atCheck(page);

  // The card number is kept nowhere, so a reload at the check asks for it and keeps everything else.
  await page.reload();
  await card(page).waitFor();
  assert.equal(new URL(page.url()).search, "");
  assert.deepEqual([await from(page).inputValue(), await card(page).inputValue()], ["2026-10", ""]);
  await card(page).fill(CARD);
  await toCheck(page);
  await agree(page);
  await page.getByRole("button", { name: "提交提取申请" }).click();
  await page.waitForURL("**/me/cases/**");
  const done = page.url();
  await page.getByText("已付款", { exact: true }).waitFor();

  // Behind the submission there is no page that could submit again.
  await page.goBack();
  await card(page).waitFor();
  assert.equal(await card(page).inputValue(), "");
  assert.equal(await page.getByRole("radio", { name: /^没有/ }).isChecked(), false);
  await page.goForward();
  await page.getByText("已付款", { exact: true }).waitFor();
  assert.equal(page.url(), done);
  await page.reload();
  await page.getByText("已付款", { exact: true }).waitFor();
  assert.equal(posted(page), 1);
  assert.equal(await ask(page, "/me/drafts/withdrawal_rent"), null, "what was submitted is no draft");
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("what waits for a person can be taken back for 24 hours, on a page of its own", async () => {
  const page = await openPage(browser, hall.address);
  await renter(page);
  await openRent(page);
  await submitRent(page, "2026-11", "2026-11", "1500");
  const number = new URL(page.url()).pathname.split("/").at(-1);
  await page.getByText(number, { exact: true }).waitFor();
  await page.getByText("最晚2026年11月26日答复").waitFor();
  await page.getByText(/到11月24日 09:\d\d为止/).waitFor();
  await page.getByRole("button", { name: "打印或存为PDF" }).waitFor();
  await look(page, "case-referred");

  const ask_first = page.getByRole("heading", { level: 1, name: "撤回这件申请？" });
  await page.getByRole("link", { name: "撤回申请" }).click();
  await ask_first.waitFor();
  await look(page, "case-withdraw");
  await page.goBack();
  await page.getByText("人工审核中", { exact: true }).waitFor();
  await page.goForward();
  await ask_first.waitFor();
  await page.reload();
  await ask_first.waitFor();
  await page.getByRole("button", { name: "确认撤回申请" }).dblclick();
  await page.getByText("已撤回", { exact: true }).waitFor();
  assert.equal(page.requested.filter((path) => path.endsWith("/withdraw")).length, 1);
  await page.getByText("您撤回了申请").waitFor();
  await look(page, "case-withdrawn");
  assert.equal(await page.getByRole("link", { name: "撤回申请" }).count(), 0);
  await page.getByRole("link", { name: "重新申请" }).click();
  await card(page).waitFor();
  await page.goto(`/me/cases/${number}?step=withdraw`);
  await page.getByText("申请已撤回", { exact: true }).waitFor();
  assert.deepEqual(page.faults, []);

  const staff = await openPage(browser, hall.address);
  await clerk(staff);
  assert.equal((await ask(staff, "/staff/trial-balance")).balanced, true);
  await staff.context().close();
  await page.context().close();
});

test("when the law has changed since, the page says what that means for the answer and keeps what was typed", async () => {
  const last = await startHall(["--clock", "2026-09-19T09:00:00+08:00"]);
  let next;
  try {
    const page = await openPage(browser, last.address);
    await renter(page);
    await openRent(page);
    await fillRent(page, "2026-07", "2026-08");
    await page.getByText(/^已保存（9月19日/).waitFor();
    await page.context().close();
    await last.close();

    next = await startHall(["--clock", "2026-09-21T09:00:00+08:00"], last.data);
    const later = await openPage(browser, next.address);
    await renter(later);
    await later.goto("/me/rent");
    await later.getByRole("button", { name: "继续填写" }).click();
    await later.getByText("政策有更新：上次保存时要由工作人员核实，现在可以提取1,600.00元。请核对").waitFor();
    assert.equal(await from(later).inputValue(), "2026-07");
    await look(later, "rent-policy-changed");
    assert.deepEqual(later.faults, []);
    await later.context().close();
  } finally {
    await (next ?? last).stop();
  }
});
