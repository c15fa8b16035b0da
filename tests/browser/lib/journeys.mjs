// The journeys of the hall from the first page to their end, walked by any hand (`hand.mjs`). Each answers what it came to.
import assert from "node:assert/strict";

import { calc, choose, type } from "./fill.mjs";
import { agent, checkAsGuessed, choose as attach, fixture, surprises, totals } from "./month.mjs";
import { agree, fillRent, toCheck } from "./rent.mjs";
import { ask, renter } from "./sign_in.mjs";

const heading = (page, name) => page.getByRole("heading", { level: 1, name }).waitFor();

/** From the first page, once it lives, by one of its ways. */
async function enter(page, hand, link, title) {
  await page.goto("/");
  await hand.press(page.locator(`main a[href="${link}"]`).first());
  await heading(page, title);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1", "the focus goes to the heading");
}

/** 贷款额度: the page's amount is the rule's. */
export async function loanLimit(page, hand, hall) {
  await enter(page, hand, "/loan/limit", "能贷多少");
  await choose(page, "买的是家庭第几套住房", "首套", hand);
  await type(page, "房屋总价", "900000", hand);
  await type(page, "您的月均缴存基数", "4000", hand);
  await type(page, "想贷多少年", "30", hand);
  await type(page, "连续足额缴存了几个月", "24", hand);
  await choose(page, "还有没还清的公积金贷款吗", "没有", hand);
  await choose(page, "夫妻双方都缴存并一起申请吗", "否", hand);
  const facts = {
    home: "first", price: "900000", base: "4000", term_years: 30, months_contributed: 24, loan_outstanding: false, family: false,
  };
  const { decision } = await calc(hall, "decide", { rule: "loan_limit", facts, date: "2026-11-23" });
  const amount = page.locator(".decision__amount data");
  await amount.waitFor();
  assert.equal(await amount.getAttribute("value"), decision.detail.amount);
  await hand.press(page.locator("summary").filter({ hasText: "计算过程和依据" }).first());
  await page.locator(".decision__step").filter({ hasText: "年利率" }).first().waitFor();
}

/** 还款计划 and 提前还款: a plan of all its years, and what a prepayment saves. */
export async function loanLife(page, hand) {
  await enter(page, hand, "/loan/schedule", "每月还多少");
  await type(page, "贷款金额", "300000", hand);
  await type(page, "贷款年限", "20", hand);
  await choose(page, "买的是第几套住房", "首套", hand);
  await choose(page, "怎么还", "等额本金（每月本金一样多，还款逐月减少）", hand);
  await page.locator(".schedule__answer data").first().waitFor();
  await enter(page, hand, "/loan/life", "提前还");
  await type(page, "贷款金额", "300000", hand);
  await type(page, "贷款年限", "20", hand);
  await type(page, "放款日", "2024-08-20", hand);
  await choose(page, "买的是第几套住房", "首套", hand);
  await choose(page, "怎么还？", "等额本息（每月还款一样多）", hand);
  await choose(page, "想看哪种情况", "提前还一部分", hand);
  await type(page, "提前还多少本金", "50000", hand);
  await type(page, "哪天提前还", "2027-03-01", hand);
  await choose(page, "还了以后怎么变", "缩短期限（每月还的不变）", hand);
  await page.getByText("缩短期限：少还利息").waitFor();
}

/** 租房提取: from signing in to the money at the bank. */
export async function rent(page, hand) {
  await renter(page, hand);
  await hand.press(page.locator('main a[href="/me/rent"]').first());
  await heading(page, "租房提取");
  await fillRent(page, "2026-07", "2026-09", { hand });
  await toCheck(page, hand);
  await agree(page, hand);
  await hand.press(page.getByRole("button", { name: "提交提取申请" }));
  await page.waitForURL("**/me/cases/**");
  await page.getByText("已付款", { exact: true }).waitFor();
  await hand.press(page.getByRole("link", { name: /回单/ }).first());
  await heading(page, "住房公积金提取回单");
}

/** 单位汇缴: from a workbook with faults, one of them put right by hand, to the month in the ledger. */
export async function month(page, hand) {
  await agent(page, undefined, hand);
  await hand.press(page.getByRole("link", { name: "办理2026年10月汇缴" }));
  await heading(page, "办理2026年10月汇缴");
  if (!(await attach(page, fixture("with-errors.xlsx"), hand))) await checkAsGuessed(page, hand);
  const before = await totals(page);
  const cell = page.getByLabel("第24行，缴存基数", { exact: true });
  await hand.press(page.getByTestId("fault").filter({ has: cell }).getByRole("button", { name: /^改为 / }));
  await cell.waitFor({ state: "detached" });
  assert.equal((await totals(page)).faults, before.faults - 1);
  await hand.press(page.getByRole("button", { name: "撤销上一步修改" }));
  await cell.waitFor();
  assert.deepEqual(await totals(page), before);

  await page.goto("/employer/month");
  if (!(await attach(page, fixture("payroll-export.xlsx"), hand))) await checkAsGuessed(page, hand);
  assert.equal((await totals(page)).faults, 0);
  await hand.press(page.getByRole("button", { name: "下一步：确认提交" }));
  await page.getByRole("heading", { level: 2, name: "核对并提交" }).waitFor();
  await hand.press(page.getByRole("button", { name: "提交汇缴" }));
  await page.getByText("2026年10月的缴存已记入478名职工的账户").waitFor({ timeout: 30_000 });
  assert.equal((await ask(page, "/employer")).paid_to, "2026-10");
  assert.deepEqual(surprises(page), []);
}
