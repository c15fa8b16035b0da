// The centre's staff see the day's journals, a ledger that balances, and members without a whole identity number.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, openPage } from "./lib/browser.mjs";
import { startHall } from "./lib/hall.mjs";
import { look } from "./lib/look.mjs";
import { ask, clerk, fen, renter } from "./lib/sign_in.mjs";

const WHOLE_ID = /\d{17}[\dX]/;

let hall, browser, page;
before(async () => {
  hall = await startHall(["--clock", "2026-11-23T09:00:00+08:00"]);
  browser = await launch();
  page = await openPage(browser, hall.address);
  await clerk(page);
});
after(async () => {
  await browser?.close();
  await hall?.stop();
});

/** A day of the demo's year on which something was booked. */
async function busyDay() {
  for (let back = 0; back < 60; back += 1) {
    const day = new Date(Date.UTC(2026, 10, 23 - back)).toISOString().slice(0, 10);
    if ((await ask(page, `/staff/journals?day=${day}`)).count > 0) return day;
  }
  throw new Error("two months without a journal");
}

test("each journal of a day balances, and the day's turnover is their sum", async () => {
  const day = await busyDay();
  await page.goto(`/staff?day=${day}`);
  await page.locator(".journal").first().waitFor();
  const { count, turnover } = await ask(page, `/staff/journals?day=${day}`);
  await page.getByText(`${count}张`, { exact: true }).waitFor();
  assert.equal(fen(await page.locator(".day-totals data").getAttribute("value")), fen(turnover));
  const sums = await page.locator(".journal").evaluateAll((tables) => tables.map((table) =>
    [...table.tBodies[0].rows].map((row) => [row.cells[1].innerText, row.cells[2].innerText])));
  const total = (rows, side) => rows.reduce((sum, row) => sum + (row[side] ? fen(row[side]) : 0n), 0n);
  for (const rows of sums) {
    assert.ok(rows.length >= 2);
    assert.equal(total(rows, 0), total(rows, 1));
  }
  await look(page, "staff-journals");
  await page.getByRole("button", { name: "前一天" }).click();
  await page.waitForURL((url) => (url.searchParams.get("day") ?? day) < day);
  assert.deepEqual(page.faults, []);
});

test("the trial balance adds up in its own table", async () => {
  await page.goto("/staff");
  await page.getByRole("link", { name: "科目余额表" }).click();
  await page.getByText("平衡：借贷相等，个人账户合计等于201科目").waitFor();
  const table = page.getByRole("table");
  const cells = (row) => row.evaluateAll((rows) => rows.map((row) => [...row.cells].slice(2).map((cell) => cell.innerText)));
  const rows = await cells(table.locator("tbody tr"));
  const [total] = await cells(table.locator("tfoot tr"));
  for (let column = 0; column < 4; column += 1) {
    assert.equal(rows.reduce((sum, row) => sum + fen(row[column]), 0n), fen(total[column]));
  }
  assert.equal(fen(total[0]), fen(total[1]));
  assert.equal(fen(total[2]), fen(total[3]));
  await look(page, "staff-trial-balance");
  assert.deepEqual(page.faults, []);
});

test("a member is found by the account number and shown without a whole identity number", async () => {
  await page.goto("/staff/members");
  await page.getByRole("button", { name: "查找" }).click();
  await page.getByText("请填写账号或姓名").waitFor();
  const account = await someAccount();
  await page.getByLabel("账号或姓名").fill(account);
  await page.getByRole("button", { name: "查找" }).click();
  await page.getByText("找到1人").waitFor();
  await look(page, "staff-members");
  assert.doesNotMatch(await page.content(), WHOLE_ID);
  await page.getByRole("link", { name: account }).click();
  await page.getByRole("heading", { level: 1, name: `缴存人 ${account}` }).waitFor();
  await page.getByRole("table").first().waitFor();
  assert.doesNotMatch(await page.content(), WHOLE_ID);
  assert.doesNotMatch(JSON.stringify(await ask(page, `/staff/members/${account}`)), WHOLE_ID);
  await look(page, "staff-member");
  assert.deepEqual(page.faults, []);
});

/** The account of one of the people that the sign-in page offers. */
async function someAccount() {
  const other = await openPage(browser, hall.address);
  await renter(other);
  const { account } = await ask(other, "/me/account");
  await other.context().close();
  return account;
}
