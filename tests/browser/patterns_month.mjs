// The same promises for an employer's month: what was put right is there again, back and forward work at every step.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, openPage } from "./lib/browser.mjs";
import { startHall } from "./lib/hall.mjs";
import { look } from "./lib/look.mjs";
import { agent, checkAsGuessed, choose, fixture, openMonth, surprises, totals } from "./lib/month.mjs";
import { ask } from "./lib/sign_in.mjs";

const OCTOBER = "2026年10月";
const SEND = "/api/v1/employer/remittances";

let hall, browser;
before(async () => {
  hall = await startHall(["--clock", "2026-11-23T09:00:00+08:00"]);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await hall?.stop();
});

async function agentPage(who) {
  const page = await openPage(browser, hall.address);
  // Unsent work makes the browser ask before it leaves; the tests always leave.
  page.on("dialog", (dialog) => dialog.accept());
  await agent(page, who);
  return page;
}

const step = (page, name) => page.getByRole("heading", { level: 2, name, exact: true }).waitFor();
const saved = (page) => page.getByText(/^已保存（11月23日 09:\d\d），30天内可以接着填$/).waitFor();
const draft = (page) => ask(page, "/employer/drafts/remittance");

test("cells put right and rows left out come back with the same file, on another device too", async () => {
  const page = await agentPage();
  await openMonth(page, OCTOBER);
  if (!(await choose(page, fixture("with-errors.xlsx")))) await checkAsGuessed(page);
  const before = await totals(page);
  const cell = page.getByLabel("第24行，缴存基数", { exact: true });
  await cell.fill("5277");
  await cell.press("Enter");
  await cell.waitFor({ state: "detached" });
  const after = await totals(page);
  assert.equal(after.faults, before.faults - 1);
  await saved(page);
  await page.waitForFunction(async () =>
    (await (await fetch("/api/v1/employer/drafts/remittance")).json()).body.edits.length === 1);
  const { body } = await draft(page);
  assert.deepEqual(body.edits, [{ row: 24, field: "base", text: "5277" }]);
  assert.doesNotMatch(JSON.stringify(body), /990101/, "no row of the file is at the centre");
  const stores = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  assert.doesNotMatch(stores, /990101|5277/, "nor in the browser");

  const other = await agentPage();
  await other.getByText(/^11月23日 09:\d\d保存的汇缴还没有提交，可以接着办。$/).waitFor();
  await look(other, "employer-draft");
  await openMonth(other, OCTOBER);
  await other.getByText("请在下面再选一次文件“with-errors.xlsx”，改过的1处会自动恢复。").waitFor();
  await look(other, "month-offer");
  await choose(other, fixture("with-errors.xlsx"));
  await step(other, "核对清册");
  await other.getByText("已恢复：改过的1处").first().waitFor();
  assert.deepEqual(await totals(other), after);
  await look(other, "month-restored");
  assert.deepEqual([...surprises(page), ...surprises(other)], []);
  await other.context().close();

  // After a reload the address falls back to the step that can be shown.
  await page.reload();
  await page.getByText("请在下面再选一次文件").waitFor();
  assert.equal(new URL(page.url()).search, "");
  await page.getByRole("button", { name: "重新开始" }).click();
  await page.getByText("请在下面再选一次文件").waitFor({ state: "detached" });
  assert.equal(await draft(page), null);
  await page.context().close();
});

test("without a file one press brings the month back, and back and forward lead through its steps", async () => {
  const page = await agentPage("另一家单位的经办人");
  const { next_month, members_open } = await ask(page, "/employer");
  await page.getByRole("link", { name: /^办理.*汇缴$/ }).click();
  await step(page, "选择文件");
  await page.getByRole("button", { name: "与上月相同" }).click();
  await step(page, "核对清册");
  assert.equal(new URL(page.url()).search, "?step=check");
  await page.getByRole("button", { name: "下一步：确认提交" }).click();
  await step(page, "核对并提交");
  const { total } = { total: await page.getByText(/^人民币.+整$/).innerText() };

  await page.goBack();
  await step(page, "核对清册");
  assert.equal((await totals(page)).payable, members_open);
  await page.goBack();
  await step(page, "选择文件");
  await page.goForward();
  await step(page, "核对清册");
  await page.goForward();
  await step(page, "核对并提交");
  await page.getByRole("link", { name: "变更 汇缴人数" }).click();
  await step(page, "核对清册");
  await page.goBack();
  await step(page, "核对并提交");

  await saved(page);
  await page.reload();
  await step(page, "选择文件");
  await page.getByRole("button", { name: "继续填写" }).click();
  await step(page, "核对清册");
  await page.getByRole("button", { name: "下一步：确认提交" }).click();
  assert.equal(await page.getByText(/^人民币.+整$/).innerText(), total);
  await page.getByRole("button", { name: "提交汇缴" }).click();
  await page.getByText("的缴存已记入").waitFor({ timeout: 30_000 });
  const done = page.url();
  await page.getByText("第5步，共5步").waitFor();
  await page.getByText(total).waitFor();
  await page.getByText(/^有疑问请拨打.+，报上编号。$/).waitFor();
  await look(page, "month-done");

  await page.goBack();
  await step(page, "选择文件");
  assert.equal(await page.getByRole("button", { name: "继续填写" }).count(), 0);
  await page.goForward();
  await page.getByText("的缴存已记入").waitFor();
  assert.equal(page.url(), done);
  assert.equal(page.requested.filter((path) => path === SEND).length, 1);
  assert.equal((await ask(page, "/employer")).remittances.filter((one) => one.month === next_month).length, 1);
  assert.equal(await draft(page), null);
  assert.deepEqual(surprises(page), []);
  await page.context().close();
});

test("what is missing is said in the title and above the heading", async () => {
  const page = await agentPage();
  await openMonth(page, OCTOBER);
  if (await choose(page, fixture("legacy.csv"))) await page.getByRole("button", { name: "更改对应关系" }).click();
  await step(page, "对应各列");
  const picks = page.getByRole("combobox", { name: /用作$/ });
  await picks.first().waitFor();
  for (const pick of await picks.all()) await pick.selectOption("Ignore");
  await page.getByRole("button", { name: "核对清册" }).click();
  await page.getByRole("heading", { name: "有 3 处需要修改" }).waitFor();
  assert.match(await page.title(), /^错误：/);
  await page.waitForFunction(() => document.activeElement.id === "error-summary");
  await look(page, "month-columns-faulty");
  assert.deepEqual(surprises(page), []);
  await page.context().close();
});
