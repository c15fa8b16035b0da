// What a visitor does without signing in: types into a calculator, sees the rule's answer with its reasons, comes back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, PHONE } from "./lib/browser.mjs";
import { says } from "./lib/decision.mjs";
import { calc, choose, type, visit as opened } from "./lib/fill.mjs";
import { startHall } from "./lib/hall.mjs";
import { look } from "./lib/look.mjs";

let hall, browser;
before(async () => {
  hall = await startHall(["--clock", "2026-11-23T09:00:00+08:00"]);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await hall?.stop();
});

const visit = (path, viewport) => opened(browser, hall, path, viewport);

/** What the same rule answers on the server. */
async function decided(rule, facts, date = "2026-11-23") {
  return (await calc(hall, "decide", { rule, facts, date })).decision;
}

/** The amount that the page answers with, once it is there, as the wire writes it. */
async function amount(page) {
  return page.locator(".decision__amount data").getAttribute("value");
}

async function typeLoan(page, base) {
  await choose(page, "买的是家庭第几套住房", "首套");
  await type(page, "房屋总价", "900000");
  await type(page, "您的月均缴存基数", base);
  await type(page, "想贷多少年", "30");
  await type(page, "连续足额缴存了几个月", "24");
  await choose(page, "还有没还清的公积金贷款吗", "没有");
  await choose(page, "夫妻双方都缴存并一起申请吗", "否");
}

const LOAN = {
  home: "first", price: "900000", base: "4000", term_years: 30, months_contributed: 24, loan_outstanding: false, family: false,
};

test("the loan limit is that of the rule, to the yuan, at every keystroke", async () => {
  const page = await visit("/loan/limit");
  await typeLoan(page, "4000");
  const decision = await decided("loan_limit", LOAN);
  assert.equal(await amount(page), decision.detail.amount);
  const bounds = page.locator(".decision__bound");
  assert.equal(await bounds.count(), decision.detail.bounds.length);
  await page.getByText("计算过程和依据").first().click();
  await page.locator(".decision__step").filter({ hasText: "年利率" }).first().waitFor();
  await page.getByLabel("您的月均缴存基数").click();
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  const less = await decided("loan_limit", { ...LOAN, base: "400" });
  assert.equal(await amount(page), less.detail.amount);
  await page.keyboard.type("5");
  assert.equal(await amount(page), (await decided("loan_limit", { ...LOAN, base: "4005" })).detail.amount);
  await look(page, "public-loan-limit");
  assert.deepEqual(page.faults, []);
});

test("the address keeps the answers through a reload, but not a date of birth", async () => {
  const page = await visit("/loan/limit");
  await typeLoan(page, "5000");
  await page.getByText("其他情况（可不填）").click();
  await type(page, "出生日期", "1990-05-06");
  await page.waitForURL(/months_contributed=24/);
  await page.waitForURL(/family=no/);
  await page.waitForTimeout(500);
  assert.doesNotMatch(page.url(), /1990/);
  const before = await amount(page);
  await page.reload();
  assert.equal(await page.getByLabel("房屋总价").inputValue(), "900000");
  await page.locator(".decision__amount data").waitFor();
  assert.equal(await amount(page), before);
  assert.equal(await page.locator("#birth").inputValue(), "");
  await page.getByRole("link", { name: "提取", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "能不能提取" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "我能贷多少" }).waitFor();
  assert.equal(await page.getByLabel("房屋总价").inputValue(), "900000");
  assert.deepEqual(page.faults, []);
});

test("a refusal names every reason and what would put it right", async () => {
  const page = await visit("/withdrawal/rent");
  await page.getByLabel("在哪里缴存").selectOption("tinghu");
  await choose(page, "谁租房", "单身");
  await choose(page, "您或配偶在缴存地有自有住房吗", "有");
  await type(page, "连续足额缴存了几个月", "1");
  await type(page, "从哪个月的房租开始", "2026-08");
  await type(page, "到哪个月的房租为止", "2026-10");
  await choose(page, "有备案的租赁合同吗", "没有备案的租赁合同");
  await type(page, "账户余额", "50000");
  const facts = {
    district: "tinghu", household: "single", owns_home_here: true, months_contributed: 1, from_month: "2026-08",
    to_month: "2026-10", lease: "none", balance: "50000",
  };
  const decision = await decided("rent", facts);
  assert.equal(decision.outcome, "refuse");
  const shown = page.locator(".decision__reason");
  assert.equal(await shown.count(), decision.detail.length);
  for (const [index, reason] of decision.detail.entries()) {
    const text = await shown.nth(index).innerText();
    assert.ok(text.includes(reason.text.zh), `${reason.text.zh} is missing in ${text}`);
    assert.ok(reason.cure && text.includes(reason.cure.zh), `the cure of ${reason.code} is missing in ${text}`);
  }
  await look(page, "public-rent-refused");
  await choose(page, "您或配偶在缴存地有自有住房吗", "没有");
  await type(page, "连续足额缴存了几个月", "6");
  // Only now can the children change the amount, so only now are they asked for.
  await choose(page, "家里有几个未成年子女", "两个");
  const granted = await decided("rent", { ...facts, owns_home_here: false, months_contributed: 6, children: 2 });
  assert.equal(granted.outcome, "grant");
  assert.equal(await amount(page), granted.detail.amount);
  assert.deepEqual(page.faults, []);
});

test("the day chooses the text of the regulation", async () => {
  const page = await visit("/withdrawal/repayment?repaid=36000&balance=20000");
  const basis = page.locator(".calculator__basis");
  await basis.filter({ hasText: "2026年11月23日" }).waitFor();
  const now = await basis.innerText();
  await type(page, "按哪一天的政策算", "2026-09-19");
  await basis.filter({ hasText: "2026年9月19日" }).waitFor();
  const earlier = await basis.innerText();
  assert.notEqual(now.replace(/2026年\d+月\d+日/, ""), earlier.replace(/2026年\d+月\d+日/, ""));
  const facts = { repaid: "36000", balance: "20000" };
  for (const date of ["2026-09-19", "2026-09-20"]) {
    await type(page, "按哪一天的政策算", date);
    const { detail } = await decided("repayment", facts, date);
    await page.waitForURL(new RegExp(`day=${date}`));
    await page.getByText("已符合的条件").click();
    await page.locator(".decision__met").getByText(detail.met[0].value.zh).first().waitFor();
    await page.getByText("已符合的条件").click();
  }
  assert.deepEqual(page.faults, []);
});

test("the schedule sums to the loan and compares both ways", async () => {
  const page = await visit("/loan/schedule");
  await type(page, "贷款金额", "300000");
  await type(page, "贷款年限", "20");
  await choose(page, "买的是第几套住房", "首套");
  await choose(page, "怎么还", "等额本金（每月本金一样多，还款逐月减少）");
  await type(page, "首次还款年月", "2026-12");
  const cells = await page.locator("#years tbody tr").evaluateAll((rows) =>
    rows.map((row) => [...row.cells].map((cell) => cell.innerText.replaceAll(",", ""))));
  assert.equal(cells.length, 21);
  const cents = (text) => BigInt(text.replace(".", ""));
  const sum = (column) => cells.reduce((sum, row) => sum + cents(row[column]), 0n);
  assert.equal(sum(3), 30000000n);
  assert.equal(sum(2), sum(3) + sum(4));
  assert.equal(cents(cells.at(-1)[5]), 0n);
  await page.getByText("逐月明细").click();
  await page.locator("#months tbody tr").first().waitFor();
  await look(page, "public-schedule");
  assert.deepEqual(page.faults, []);
});

test("the monthly contribution is that of the rule, with what would change it", async () => {
  const page = await visit("/contribution/monthly");
  await type(page, "上一年度的月平均工资", "50000");
  await page.getByLabel("在哪里缴存").selectOption("tinghu");
  await choose(page, "是哪一类单位", "企业或其他单位");
  await type(page, "单位缴存比例", "12");
  await type(page, "个人缴存比例", "12");
  // The cap of the base, 31,314 yuan, at the highest rates: nothing raises that.
  const { total } = await calc(hall, "contribution", { base: "31314", unit_pct: "12", personal_pct: "12", mode: "each_side_half_up_yuan" });
  assert.equal(Number(await amount(page)), Number(total));
  assert.equal(await page.locator(".decision__lever").count(), 0);
  const facts = { base: "8000", district: "tinghu", employer_kind: "enterprise", rate_employer: "8", rate_member: "8" };
  await type(page, "上一年度的月平均工资", facts.base);
  await type(page, "单位缴存比例", facts.rate_employer);
  await type(page, "个人缴存比例", facts.rate_member);
  const answer = await calc(hall, "explain", { rule: "monthly_contribution", facts, date: "2026-11-23" });
  assert.deepEqual(answer.changes.map(({ field }) => field), ["base", "rate_employer", "rate_member"]);
  await says(page, answer);
  await look(page, "public-contribution");
  assert.deepEqual(page.faults, []);
});

test("English is everywhere at once and keeps what was typed", async () => {
  const page = await visit("/loan/limit");
  await typeLoan(page, "4000");
  const before = await amount(page);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { level: 1, name: "How much can I borrow?" }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.equal(await amount(page), before);
  assert.equal(await page.getByLabel("Price of the home").inputValue(), "900000");
  const main = await page.locator("main").innerText();
  const chinese = main.replace(/[（(].*?[）)]/g, "").match(/[\u4e00-\u9fff]{2,}/g) ?? [];
  assert.deepEqual(chinese.filter((word) => !/条/.test(word)), []);
  assert.deepEqual(page.faults, []);
});

const PLAIN = [
  ["/", "public-home"], ["/loan", "public-loan"], ["/withdrawal", "public-withdrawal"], ["/policy", "public-policy"],
  ["/withdrawal/purchase?kind=new&buyer=myself&contract_filed=2026-03-01&price=900000&loan=700000&balance=250000", "public-purchase"],
  ["/withdrawal/repayment?repaid=36000&balance=20000&lender=fund", "public-repayment"],
  ["/withdrawal/retirement", "public-retirement"],
];

for (const [path, name] of PLAIN) {
  test(`${name} bars nobody`, async () => {
    const page = await visit(path, PHONE);
    await page.waitForLoadState("networkidle");
    await look(page, name);
    assert.deepEqual(page.faults, []);
  });
}
