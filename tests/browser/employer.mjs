// An employer's agent: from each workbook to the check, and one month to the ledger, booked once.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { launch, openPage } from "./lib/browser.mjs";
import { startHall } from "./lib/hall.mjs";
import { look } from "./lib/look.mjs";
import { agent, checkAsGuessed, choose, fixture, openMonth, surprises, totals } from "./lib/month.mjs";
import { ask, clerk } from "./lib/sign_in.mjs";

const DAY = "2026-11-23";
const OCTOBER = "2026年10月";

let hall, browser, page;
before(async () => {
  hall = await startHall(["--clock", `${DAY}T09:00:00+08:00`]);
  browser = await launch();
  page = await openPage(browser, hall.address);
  // Unsent work makes the browser ask before it leaves; the tests always leave.
  page.on("dialog", (dialog) => dialog.accept());
  await agent(page);
});
after(async () => {
  await browser?.close();
  await hall?.stop();
});

/** Asks the interface as a member of the centre's staff. */
async function asStaff(work) {
  const other = await openPage(browser, hall.address);
  await clerk(other);
  const answer = await work(other);
  await other.context().close();
  return answer;
}

test("the employer's first page says how far the months are paid", async () => {
  await page.goto("/employer");
  await page.getByRole("heading", { level: 1, name: "盐城丹顶鹤食品有限公司" }).waitFor();
  assert.equal(await page.getByTestId("paid-to").innerText(), "2026年9月");
  await page.getByRole("link", { name: `办理${OCTOBER}汇缴` }).waitFor();
  await look(page, "employer-home");
  assert.deepEqual(surprises(page), []);
});

test("good workbooks of every kind come to their totals", async () => {
  const expected = JSON.parse(await readFile(fixture("totals.json"), "utf8"));
  for (const [file, name] of [["standard.xlsx", "standard"], ["legacy.csv", "legacy"], ["old-format.xls", "old-format"]]) {
    await openMonth(page, OCTOBER);
    if (name === "standard") await look(page, "employer-choose");
    const remembered = await choose(page, fixture(file));
    // The old format has the headings of the delimited file, which is read before it.
    assert.equal(remembered, name === "old-format", `${file}: remembered`);
    if (name === "legacy") await look(page, "employer-columns");
    if (!remembered) await checkAsGuessed(page);
    const { rows, total } = expected[name];
    const wanted = { people: rows, payable: rows, faults: 0, total: `${total}.00` };
    assert.deepEqual(await totals(page), wanted, file);
  }
  await page.getByRole("button", { name: "更改对应关系" }).waitFor();
  assert.deepEqual(surprises(page), []);
});

test("every fault of a faulty workbook is shown, and goes when its cell is put right", async () => {
  const expected = JSON.parse(await readFile(fixture("with-errors.expected.json"), "utf8"));
  await openMonth(page, OCTOBER);
  if (!(await choose(page, fixture("with-errors.xlsx")))) await checkAsGuessed(page);
  const before = await totals(page);
  assert.deepEqual([before.people, before.faults], [expected.rows, expected.faults.length]);
  const place = ({ row, column }) => `${row} ${column}`;
  const found = (await savedFaults(page)).map(([row, column]) => place({ row, column }));
  assert.deepEqual(found, expected.faults.map(place));
  await look(page, "employer-check");

  const list = page.getByTestId("fault");
  const cell = page.getByLabel("第24行，缴存基数", { exact: true });
  const fault = list.filter({ has: cell });
  await fault.getByRole("button", { name: /^改为 / }).click();
  await cell.waitFor({ state: "detached" });
  assert.equal((await totals(page)).faults, before.faults - 1);
  assert.equal((await totals(page)).payable, before.payable + 1);

  await page.getByRole("button", { name: "撤销上一步修改" }).click();
  await cell.waitFor();
  assert.deepEqual(await totals(page), before);

  await cell.fill("一万");
  await cell.press("Enter");
  await fault.getByText("一万").first().waitFor();
  const record = page.getByLabel("第24行，缴存基数", { exact: true });
  await record.fill("5277");
  await record.press("Enter");
  await record.waitFor({ state: "detached" });
  assert.equal((await totals(page)).faults, before.faults - 1);

  await page.getByRole("button", { name: /^基数低于下限/ }).click();
  await page.getByRole("button", { name: /^这一类\d+处都按建议改$/ }).click();
  await page.getByRole("button", { name: /^基数低于下限/ }).waitFor({ state: "detached" });

  assert.equal((await savedFaults(page)).length, (await totals(page)).faults);

  const { payable } = await totals(page);
  await page.getByRole("button", { name: `只提交没有问题的${payable}人` }).click();
  await page.getByRole("button", { name: "移出并继续" }).click();
  await page.getByRole("heading", { level: 2, name: "核对并提交" }).waitFor();
  await page.getByRole("button", { name: "提交汇缴" }).click();
  await page.getByText("请先确认有职工不在本次汇缴中，或返回核对").first().waitFor();
  await page.getByRole("button", { name: "返回核对" }).click();
  assert.equal((await totals(page)).faults, 0);
  assert.deepEqual(surprises(page), []);
});

/** The list of faults as a file: its cells, of which none would run in a spreadsheet. */
async function savedFaults(page) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载问题清单" }).click();
  const text = await readFile(await (await download).path(), "utf8");
  const lines = text.replace("\ufeff", "").trimEnd().split("\r\n").slice(1);
  const cells = lines.map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell));
  assert.ok(cells.every((line) => line.length === 5 && line.every((cell) => !/^[=+@\t-]/.test(cell))));
  return cells;
}

test("a payroll is filed once, whatever the agent's hand and the line do", async () => {
  await openMonth(page, OCTOBER);
  await toSubmit(page);
  await look(page, "employer-submit");

  // The request arrives, the answer is lost: the page must not claim either.
  const keys = [];
  await page.route("**/api/v1/employer/remittances", async (route) => {
    keys.push(route.request().headers()["idempotency-key"]);
    const answer = await route.fetch();
    if (keys.length === 1) await route.abort();
    else await route.fulfill({ response: answer });
  });
  const send = page.getByRole("button", { name: "提交汇缴" });
  await send.dblclick();
  await page.getByRole("alert").getByText("连接不上服务器").waitFor();
  assert.equal(keys.length, 1, "a double click sent twice");
  page.faults.length = 0;

  // After a reload the page tells what the server has, and offers the month to nobody again.
  await page.reload();
  await page.getByText("银行正在扣款").or(page.getByText("选择清册文件")).first().waitFor();
  const id = await settled(page);
  await page.goto(`/employer/remittances/${id}`);
  await page.getByText(`${OCTOBER}的缴存已记入478名职工的账户`).waitFor({ timeout: 30_000 });
  await look(page, "employer-done");
  assert.deepEqual(surprises(page), []);

  const home = await ask(page, "/employer");
  assert.equal(home.paid_to, "2026-10");
  const october = home.remittances.filter((one) => one.month === "2026-10");
  assert.deepEqual(october.map(({ rows, total, state }) => ({ rows, total, state })), [
    { rows: 478, total: "766270.00", state: "credited" },
  ]);
  await inTheLedger(october[0]);
});

/** Through all steps with the payroll, up to the page with the button. */
async function toSubmit(page) {
  if (!(await choose(page, fixture("payroll-export.xlsx")))) await checkAsGuessed(page);
  assert.deepEqual(await totals(page), { people: 478, payable: 478, faults: 0, total: "766270.00" });
  await page.getByRole("button", { name: "下一步：确认提交" }).click();
  await page.getByRole("heading", { level: 2, name: "核对并提交" }).waitFor();
  await page.getByText("人民币柒拾陆万陆仟贰佰柒拾元整").waitFor();
}

/** The number of the October remittance. */
async function settled(page) {
  const { remittances } = await ask(page, "/employer");
  const october = remittances.filter((one) => one.month === "2026-10");
  assert.equal(october.length, 1, "the month was taken on twice, or not at all");
  return october[0].id;
}

/** The books say the same: one credit of the whole month, and each member's share in the statement once. */
async function inTheLedger({ receipt }) {
  const roster = await ask(page, "/employer/roster");
  const { account } = roster.find((member) => member.base === "6159.00" && member.status === "normal");
  await asStaff(async (other) => {
    const { journals } = await ask(other, `/staff/journals?day=${DAY}`);
    const credited = journals.flatMap(({ lines }) => lines).filter((line) => line.credit === "766270.00" && line.count === 478);
    assert.equal(credited.length, 1, "the members' credit stands in the journals once");
    assert.equal((await ask(other, "/staff/trial-balance")).balanced, true);
    const file = await ask(other, `/staff/members/${account}`);
    assert.equal(file.account.paid_to, "2026-10");
    const lines = file.statement.lines.filter((line) => line.day === DAY);
    assert.deepEqual(lines.map((line) => line.amount), ["986.00"]);
  });
  assert.ok(receipt, "a credited month has a receipt");
}

test("afterwards the next month stands open, the columns are remembered, and the receipt is at hand", async () => {
  await openMonth(page, "2026年11月");
  assert.equal(await choose(page, fixture("payroll-export.xlsx")), true);
  await page.goto("/employer");
  assert.equal(await page.getByTestId("paid-to").innerText(), OCTOBER);
  await page.getByRole("link", { name: "查看回单" }).first().waitFor();
  await look(page, "employer-home-after");
  assert.deepEqual(surprises(page), []);
});

/** A month without a file, up to the page with the button; answers how many it pays. */
async function sameAsLastMonth(page) {
  const { next_month, members_open } = await ask(page, "/employer");
  const [year, month] = next_month.split("-").map(Number);
  await openMonth(page, `${year}年${month}月`);
  await page.getByRole("button", { name: "与上月相同" }).click();
  await page.getByRole("heading", { level: 2, name: "核对清册" }).waitFor();
  const { people, payable, faults } = await totals(page);
  assert.deepEqual({ people, payable, faults }, { people: members_open, payable: members_open, faults: 0 });
  await page.getByRole("button", { name: "下一步：确认提交" }).click();
  return next_month;
}

test("what is lost on the way is sent again with the same key, also after a reload", async () => {
  const other = await openPage(browser, hall.address);
  other.on("dialog", (dialog) => dialog.accept());
  await agent(other, "另一家单位的经办人");
  const keys = [];
  await other.route("**/api/v1/employer/remittances", async (route) => {
    keys.push(route.request().headers()["idempotency-key"]);
    if (keys.length === 1) return route.abort(); // it never arrives
    const answer = await route.fetch();
    return keys.length === 2 ? route.abort() : route.fulfill({ response: answer }); // its answer is lost
  });
  const send = other.getByRole("button", { name: "提交汇缴" });
  const lost = other.getByRole("alert").getByText("连接不上服务器");
  await sameAsLastMonth(other);
  await send.click();
  await lost.waitFor();
  await other.reload();
  const month = await sameAsLastMonth(other);
  await send.click();
  await lost.waitFor();
  await send.click();
  await other.waitForURL("**/employer/remittances/*");
  assert.equal(keys.length, 3);
  assert.equal(new Set(keys).size, 1, "a retry made a key of its own");
  await other.getByText("的缴存已记入").waitFor({ timeout: 30_000 });
  const { paid_to, remittances } = await ask(other, "/employer");
  assert.equal(paid_to, month);
  assert.equal(remittances.filter((one) => one.month === month).length, 1);
  await other.context().close();
});

test("a month that the bank cannot collect credits nobody and can be sent again", async () => {
  const other = await openPage(browser, hall.address);
  await agent(other, "扣款账户已停用的单位的经办人");
  const { paid_to } = await ask(other, "/employer");
  await sameAsLastMonth(other);
  await other.getByRole("button", { name: "提交汇缴" }).click();
  await other.getByText("银行扣款没有成功，没有入账").waitFor({ timeout: 30_000 });
  assert.equal((await ask(other, "/employer")).paid_to, paid_to);
  await look(other, "employer-failed");
  await other.getByRole("link", { name: "重新办理" }).click();
  await other.getByRole("heading", { level: 2, name: "选择文件" }).waitFor();
  assert.deepEqual(surprises(other), []);
  await other.context().close();
});
