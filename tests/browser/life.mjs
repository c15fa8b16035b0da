// What becomes of a loan: the pages against the interface, row by row.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch } from "./lib/browser.mjs";
import { calc as asked, choose, rows, type, visit as opened } from "./lib/fill.mjs";
import { startHall } from "./lib/hall.mjs";
import { look } from "./lib/look.mjs";
import { fen } from "./lib/sign_in.mjs";

let hall, browser;
before(async () => {
  hall = await startHall(["--clock", "2026-11-23T09:00:00+08:00"]);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await hall?.stop();
});

const visit = (path) => opened(browser, hall, path);
const calc = (kind, inputs) => asked(hall, kind, inputs);
const figure = (page) => page.locator(".life__head .amount data");

// 2.85 % on the day of disbursement, 2.6 % from 1 January 2026.
const CONTRACT = {
  principal: "300000", annual_pct: "2.85", months: 240, issued: "2024-08-20", method: "level",
  changes: [{ from: "2026-01-01", annual_pct: "2.6" }],
};

async function typeContract(page) {
  await type(page, "贷款金额", "300000");
  await type(page, "贷款年限", "20");
  await type(page, "放款日", "2024-08-20");
  await choose(page, "买的是第几套住房", "首套");
  await choose(page, "怎么还？", "等额本息（每月还款一样多）");
}

const life = (events) => calc("loan_life", { ...CONTRACT, events });

/** The page's table of every day of payment is the interface's, as far as the first page goes. */
async function sameRows(page, told) {
  const shown = await rows(page, "rows");
  for (const [index, row] of shown.entries()) {
    const asked = told.rows[index];
    assert.equal(row[1], asked.on);
    assert.deepEqual([row[3], row[4], row[5]], [asked.payment, asked.principal, asked.interest], asked.on);
    assert.equal(row.at(-1), asked.balance ?? "0.00", asked.on);
  }
}

test("a prepayment: the sentence, both sides and every row are those of the interface", async () => {
  const page = await visit("/loan/life");
  await page.getByText("请填写“贷款金额”").waitFor();
  await typeContract(page);
  const without = await life([]);
  await choose(page, "想看哪种情况", "提前还一部分");
  await type(page, "提前还多少本金", "50000");
  await type(page, "哪天提前还", "2027-03-01");
  for (const [keep, answer] of [["payment", "缩短期限（每月还的不变）"], ["term", "降低月供（还清日期不变）"]]) {
    await choose(page, "还了以后怎么变", answer);
    const told = await life([{ what: "prepay", date: "2027-03-01", prepay: "50000", keep }]);
    const saved = fen(without.interest) - fen(told.interest);
    await page.getByText(keep === "payment" ? "缩短期限：少还利息" : "降低月供：少还利息").waitFor();
    assert.equal(fen(await figure(page).getAttribute("value")), saved);
    const sides = await rows(page, "compared");
    assert.deepEqual(sides[2].slice(1, 3), [without.interest, told.interest]);
    assert.deepEqual(sides[3].slice(1, 3), [without.paid, told.paid]);
    await sameRows(page, told);
  }
  const prepaid = (await life([{ what: "prepay", date: "2027-03-01", prepay: "50000", keep: "term" }])).rows
    .find((row) => row.kind === "prepaid");
  assert.equal((await rows(page, "compared"))[0][2], prepaid.regular);
  // The month of the change is split, and says by which days and rates.
  assert.ok((await rows(page, "rows"))[16][2].includes("12天 2.85%＋19天 2.6%"));
  await choose(page, "还了以后怎么变", "缩短期限（每月还的不变）");
  await page.getByText("第17期（2026年1月20日）怎么算").click();
  await look(page, "life-prepay");
  await page.waitForURL(/prepay_on=2027-03-01/);
  await page.reload();
  await page.getByText("缩短期限：少还利息").waitFor();
  assert.deepEqual(page.faults, []);
});

test("settling, and putting off in three ways", async () => {
  const page = await visit("/loan/life");
  await typeContract(page);
  await choose(page, "想看哪种情况", "一次全部还清");
  await type(page, "哪天还清", "2027-03-01");
  const settled = await life([{ what: "settle", date: "2027-03-01" }]);
  await page.getByText("2027年3月1日一次还清").waitFor();
  assert.equal(await figure(page).getAttribute("value"), settled.rows.at(-1).payment);
  await choose(page, "想看哪种情况", "延期，过几个月再还");
  await type(page, "从哪个月开始不还", "2027-03");
  await type(page, "延几期", "3");
  const without = await life([]);
  for (const [catch_up, answer] of [
    ["at_end", "最后一期一起还"], ["spread", "摊到以后各期一起还"], ["extend", "期限往后顺延"],
  ]) {
    await choose(page, "延的钱以后怎么还", answer);
    const told = await life([{ what: "postpone", date: "2027-02-28", instalments: 3, catch_up }]);
    const more = fen(told.interest) - fen(without.interest);
    await page.waitForFunction((more) => document.querySelector(".life__head data")?.value === more,
      `${more / 100n}.${String(more % 100n).padStart(2, "0")}`);
    await sameRows(page, told);
  }
  await page.getByText("延期的期次怎样归还").first().waitFor();
  await look(page, "life-postpone");
  assert.deepEqual(page.faults, []);
});

test("missed months: penalty by the instalment and by the day", async () => {
  const page = await visit("/loan/life");
  await typeContract(page);
  await choose(page, "想看哪种情况", "有几期没按时还，要补上");
  await type(page, "从哪个月开始没还", "2026-08");
  await type(page, "连着几期没还", "2");
  await type(page, "哪天补上", "2026-09-15");
  await page.getByText("应在那天以后").waitFor();
  await type(page, "哪天补上", "2026-10-15");
  const told = (await life([])).rows.filter((row) => ["2026-08-20", "2026-09-20"].includes(row.on));
  // (principal + interest) × 2.6 % × 150 % / 360 × days, half-up to the fen.
  const penalty = (row, days) => (fen(row.payment) * 26n * 15n * days * 2n + 3600000n) / 7200000n;
  const expected = [penalty(told[0], 56n), penalty(told[1], 25n)];
  const missed = await rows(page, "missed");
  assert.deepEqual(missed.map((row) => fen(row[4])), expected);
  const total = fen(told[0].payment) + fen(told[1].payment) + expected[0] + expected[1];
  assert.equal(fen(await figure(page).getAttribute("value")), total);
  await page.getByText("一天一天看").click();
  await page.getByRole("button", { name: "下一页" }).first().click();
  const last = (await rows(page, "days")).at(-1);
  assert.deepEqual([last[0], fen(last[4])], ["2026-10-15", total]);
  await look(page, "life-overdue");
  assert.deepEqual(page.faults, []);
});

test("the account pays as far as it reaches", async () => {
  const page = await visit("/loan/life");
  await typeContract(page);
  await choose(page, "想看哪种情况", "用公积金账户按月还贷");
  await type(page, "从哪个月开始用账户还", "2027-01");
  await type(page, "那时账户余额", "20000");
  await type(page, "月缴存额", "1200");
  await page.getByText("账户够付到").waitFor();
  await page.getByText("一个月一个月看账户").click();
  const first = (await rows(page, "payments"))[0];
  const due = (await life([])).rows.find((row) => row.on === "2027-01-20");
  assert.deepEqual(first.slice(0, 4), ["2027-01-20", due.payment, due.payment, "0.00"]);
  assert.equal(fen(first[4]), 2_000_000n + 120_000n - fen(due.payment));
  await look(page, "life-offset");
  assert.deepEqual(page.faults, []);
});

test("what cannot be says field, rule, value and cure", async () => {
  const page = await visit("/loan/life?principal=300000&term_years=20&issued=2024-08-20&home=first&method=level");
  const says = page.locator(".page__aside [role=status]");
  await page.locator(".life__head").waitFor();
  for (const [label, text, sentence] of [
    ["贷款金额", "0", /贷款本金应大于0/],
    ["贷款金额", "300000", /还清/],
    ["贷款年限", "99", /“贷款年限”应是1到40的整数，填的是“99”，请改正/],
    ["贷款年限", "20", /还清/],
    ["放款日", "2024-02-31", /“放款日”填的是“2024-02-31”，看不懂/],
    ["放款日", "2199-12-31", /“放款日”应在1950年至2150年之间/],
    ["放款日", "1999-01-05", /没有查到1999-01-05的公积金贷款利率/],
    ["放款日", "2024-08-20", /还清/],
  ]) {
    await type(page, label, text);
    await says.filter({ hasText: sentence }).first().waitFor();
  }
  await choose(page, "想看哪种情况", "提前还一部分");
  await type(page, "提前还多少本金", "400000");
  await type(page, "哪天提前还", "2027-03-01");
  await choose(page, "还了以后怎么变", "缩短期限（每月还的不变）");
  await says.filter({ hasText: /不超过剩余本金.*请改少/ }).waitFor();
  assert.deepEqual(page.faults, []);
});

test("three loans that a person decides", async () => {
  const page = await visit("/loan/mixed");
  await choose(page, "想办哪一种", "组合贷：公积金不够，再向银行贷一部分");
  await type(page, "一共要贷多少", "1500000");
  await choose(page, "买的是家庭第几套住房", "首套");
  await type(page, "房屋总价", "2500000");
  await type(page, "您的月均缴存基数", "20000");
  await type(page, "想贷多少年", "30");
  await type(page, "连续足额缴存", "24");
  await choose(page, "还有没还清的公积金贷款吗", "没有");
  await choose(page, "夫妻双方都缴存并一起申请吗", "是");
  await page.getByText("组合贷款的细则没有查到").first().waitFor();
  await type(page, "银行的年利率", "3.5");
  await page.getByText("两笔每月一共还").waitFor();
  const level = async (principal, annual_pct) => fen((await calc("loan_equal_instalment", { principal, annual_pct, months: 360 })).payment);
  const both = (await level("1200000", "2.6")) + (await level("300000", "3.5"));
  const shown = await page.locator(".summary-list__row").filter({ hasText: "两笔每月一共还" }).locator("dd").innerText();
  assert.equal(fen(shown.replace(" 元", "")), both);
  await look(page, "mixed-combined");
  for (const [answer, sentence, amount] of [
    ["商转公：把银行的房贷转成公积金贷款", "商业贷款转公积金贷款的条件没有查到", "650000.00"],
    ["异地贷：在别的城市缴存，在本市买房", "异地贷款的细则没有查到", "1200000.00"],
  ]) {
    await choose(page, "想办哪一种", answer);
    if (amount === "650000.00") await type(page, "银行的房贷还剩多少本金没还", "650000");
    await page.getByText(sentence).first().waitFor();
    assert.equal(await page.locator(".decision data").first().getAttribute("value"), amount);
  }
  assert.deepEqual(page.faults, []);
});

test("English leaves no Chinese behind", async () => {
  const query = "principal=300000&term_years=20&issued=2024-08-20&home=first&method=level";
  for (const [path, heading] of [
    [`/loan/life?${query}&what=prepay&prepay_amount=50000&prepay_on=2027-03-01&prepay_keep=term`, "What if I repay early"],
    [`/loan/life?${query}&what=overdue&missed_from=2026-08&missed_count=2&made_good_on=2026-10-15`, "What if I repay early"],
    [`/loan/life?${query}&what=offset&offset_from=2027-01&balance=20000&monthly_deposit=1200`, "What if I repay early"],
    ["/loan/mixed?which=combined&needed=1500000&home=first&price=2500000&base=20000&term_years=30&months_contributed=24&loan_outstanding=no&family=yes&bank_rate=3.5", "Combined loans"],
    ["/account/interest?from=2025-07-01&to=2026-11-23&carried=30000&monthly=1950", "What interest"],
  ]) {
    const page = await visit(path);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    await page.locator(".life__head, .decision__head").first().waitFor();
    await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
    const main = await page.locator("main").innerText();
    // The law is cited by its articles and numbers as they are printed.
    const chinese = main.replace(/[（(〔].*?[）)〕]/g, "").match(/[\u4e00-\u9fff]{2,}/g) ?? [];
    assert.deepEqual(chinese.filter((word) => !/条|银发/.test(word)), [], path);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});
