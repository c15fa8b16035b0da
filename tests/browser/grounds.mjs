// Every ground of a withdrawal and every rule of contribution: found in the list, answered by its labels to an end, with the decision
// of the rule on the server.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, openPage, PHONE } from "./lib/browser.mjs";
import { says } from "./lib/decision.mjs";
import { calc, choose, type, visit as opened } from "./lib/fill.mjs";
import { startHall } from "./lib/hall.mjs";
import { look } from "./lib/look.mjs";
import { ask, renter } from "./lib/sign_in.mjs";

let hall, browser;
before(async () => {
  hall = await startHall(["--clock", "2026-11-23T09:00:00+08:00"]);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await hall?.stop();
});

async function visit(path, viewport) {
  const page = await opened(browser, hall, path, viewport);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

const NO_LOAN = ["还有没还清的公积金贷款吗", ["没有"], { loan_outstanding: false }];
const SEALED = ["单位已经把账户封存了吗", ["是"], { sealed: true }];
const BALANCE = ["账户余额", "60000", { balance: "60000" }];
const OWN_HOME = ["是本人或配偶名下、自己居住的住房吗", ["是"], { own_home: true }];
const ENDED = ["已经与单位终止劳动关系了吗", ["是"], { employment_ended: true }];
const PRICE = ["房屋总价", "900000", { price: "900000" }];
const FILED = ["购房合同是哪天备案的", "2026-09-01", { contract_filed: "2026-09-01" }];
const CHILD_BUYS = ["房子是谁买的", ["父母，或已婚子女及其配偶"], { buyer: "parent_or_child" }];
const NEW_HOME = ["买的是什么", ["新房"], { kind: "new" }];
const BANK = ["是哪一种住房贷款", ["商业银行住房贷款"], { lender: "commercial" }];
const SPOUSE_OWES = ["贷款是谁借的", ["配偶"], { borrower: "spouse" }];

/** Each ground: how it ends, and question, answer (a choice in brackets), fact. */
const GROUNDS = {
  rent: ["grant", [
    ["在哪里缴存", { option: "tinghu" }, { district: "tinghu" }], ["谁租房", ["单身"], { household: "single" }],
    ["您或配偶在缴存地有自有住房吗", ["没有"], { owns_home_here: false }],
    ["连续足额缴存了几个月", "24", { months_contributed: 24 }], ["从哪个月的房租开始", "2026-08", { from_month: "2026-08" }],
    ["到哪个月的房租为止", "2026-10", { to_month: "2026-10" }], ["有备案的租赁合同吗", ["没有备案的租赁合同"], { lease: "none" }],
    BALANCE, ["家里有几个未成年子女", ["两个"], { children: 2 }],
  ]],
  purchase: ["grant", [NEW_HOME, CHILD_BUYS, FILED, PRICE, ["住房贷款多少", "700000", { loan: "700000" }], BALANCE]],
  down_payment: ["grant", [
    NEW_HOME, CHILD_BUYS, FILED, PRICE, ["合同约定的首付款是多少", "180000", { down_payment: "180000" }],
    ["余款准备贷多少", "720000", { loan: "720000" }], BALANCE,
  ]],
  build: ["grant", [
    ["做的是哪一种工程", ["翻建"], { work: "rebuild" }], OWN_HOME, ["建房许可或大修批准是哪天的", "2026-03-01", { permitted: "2026-03-01" }],
    ["实际支出了多少", "260000", { spent: "260000" }], ["住房贷款多少", "0", { loan: "0" }], BALANCE,
  ]],
  repayment: ["grant", [BANK, SPOUSE_OWES, ["这段时间还了多少本金和利息", "36000", { repaid: "36000" }], BALANCE]],
  offset: ["grant", [
    BANK, ["贷款银行在中心公布的委托扣划合作银行名单里吗", ["是"], { bank_takes_part: true }], SPOUSE_OWES,
    ["下一期月还款额是多少", "4000", { payment: "4000" }], BALANCE,
  ]],
  property_fee: ["grant", [
    OWN_HOME, ["今年全家为几套住房提取物业费", "1", { homes: 1 }], ["这套住房有贷款吗", ["有"], { has_loan: true }], BALANCE,
    ["这笔贷款已连续正常还款几个月", "24", { months_regular: 24 }],
  ]],
  renovation: ["refer", [OWN_HOME]],
  lift: ["grant", [
    ["电梯装在谁家的楼里", ["父母的住房"], { home: "parents" }], ["电梯费用的发票是哪天开的", "2026-03-01", { invoiced: "2026-03-01" }],
    ["这户人家分担了多少费用", "28000", { share: "28000" }], BALANCE,
  ]],
  other_housing: ["refer", []],
  illness: ["grant", [
    ["患病的是谁", ["本人"], { patient: "myself" }], ["这种病在中心公布的重大疾病目录里吗", ["是"], { listed: true }],
    ["医疗费是哪天报销的", "2026-05-20", { reimbursed: "2026-05-20" }], ["报销以后，个人负担了多少", "36500", { borne: "36500" }], BALANCE,
  ]],
  incapacity: ["grant", [
    ["劳动能力鉴定的结论是完全丧失劳动能力吗", ["是"], { lost_all_capacity: true }], ENDED, SEALED, NO_LOAN, BALANCE,
  ]],
  death: ["grant", [
    ["缴存人已经去世，或被法院宣告死亡了吗", ["是"], { died: true }], ["由谁来领", ["继承人"], { claimant: "heir" }],
    ["有公证书、判决书或全体继承人的协议", ["有"], { right_shown: true }], ["单位已经把缴存人的账户封存了吗", ["是"], { sealed: true }],
    ["缴存人还有没还清的公积金贷款吗", ["没有"], { loan_outstanding: false }], ["缴存人的账户余额", "60000", { balance: "60000" }],
  ]],
  retirement: ["grant", [
    ["适用哪一类法定退休年龄", ["男职工（原60周岁）"], { kind: "man60" }], ["出生日期", "1965-05-06", { birth: "1965-05-06" }],
    SEALED, NO_LOAN, BALANCE,
  ]],
  emigration: ["grant", [["已经办妥出境定居，并有定居证明吗", ["是"], { settled_abroad: true }], SEALED, NO_LOAN, BALANCE]],
  leaving: ["refer", [
    ENDED, ["新单位（本市或外地）已经开始缴存了吗", ["否"], { contributes_again: false }], SEALED, NO_LOAN, BALANCE,
  ]],
};

const WHERE = ["在哪里缴存", { option: "tinghu" }, { district: "tinghu" }];
const arrears = (to, paid) => [
  ["从哪个月算起", "2026-07", { from: "2026-07" }], ["算到哪个月", to, { to }], ["单位缴到哪个月了", "2026-09", { paid_to: "2026-09" }],
  ["上一年度的月平均工资", "8000", { base: "8000" }], WHERE, ["是哪一类单位", ["企业或其他单位"], { employer_kind: "enterprise" }],
  ["单位缴存比例", "10", { rate_employer: "10" }], ["个人缴存比例", "10", { rate_member: "10" }],
  ["单位每月实际缴了多少", paid, { paid_employer: paid }], ["个人每月实际缴了多少", paid, { paid_member: paid }],
];

/** The rules of contribution, in the same way. */
const CONTRIBUTIONS = {
  base: ["grant", [
    ["您属于哪一种情况", ["去年就在缴存，按去年工资调整"], { wage_kind: "last_year" }],
    ["去年一共发了多少工资", "100000", { wages_year: "100000" }], ["是几个月的工资", "12", { months_worked: 12 }],
  ]],
  flexible: ["grant", [
    ["现在有单位为您缴存公积金吗", ["否"], { has_employer: false }], ["您打算按每月多少收入缴存", "5000", { income: "5000" }],
  ]],
  back_pay: ["grant", arrears("2026-08", "500")],
  refund: ["refer", [...arrears("2026-09", "900"), ["账户余额", "30000", { balance: "30000" }]]],
  relief: ["grant", [
    ["申请哪一种", ["缓缴：先不缴，以后补上"], { kind: "deferral" }], ["单位有哪一种困难", ["连续亏损"], { hardship: "losses" }],
    ["职工代表大会或工会讨论通过了吗", ["是"], { agreed: true }], ["申请几个月", "6", { months: 6 }],
    ["现在每月一共缴多少", "10000", { monthly_now: "10000" }],
  ]],
};

/** The service of the guide where it has another name. */
const SERVICES = { base: "base_adjustment", flexible: "flexible_contribution", refund: "contribution_refund", relief: "deferral" };

/** Names of answers that must not stand in an address. */
const PRIVATE = {
  illness: ["patient", "listed", "reimbursed", "borne"], incapacity: ["lost_all_capacity", "employment_ended"],
  death: ["died", "claimant", "right_shown"], retirement: ["birth"], emigration: ["settled_abroad"],
};

async function give(page, question, answer) {
  if (Array.isArray(answer)) {
    await choose(page, question, answer[0]);
  } else if (answer.option) {
    await page.getByLabel(question).selectOption(answer.option);
  } else {
    await type(page, question, answer);
  }
}

const explained = (rule, facts) => calc(hall, "explain", { rule, facts, date: "2026-11-23" });

test("the list shows every ground of the catalog in the groups of daily life, and each opens", async () => {
  const services = await (await fetch(`${hall.address}/api/v1/catalog`)).json();
  // Rent above the cap is answered on the page of rent.
  const grounds = services.filter(({ group, id }) => group === "withdrawal" && id !== "rent_above_cap").map(({ id }) => id);
  assert.deepEqual(grounds.toSorted(), Object.keys(GROUNDS).toSorted());
  const page = await visit("/withdrawal");
  const links = page.locator("main .task-list a");
  await links.first().waitFor();
  const hrefs = await links.evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  assert.deepEqual(hrefs.toSorted(), grounds.map((id) => `/withdrawal/${id}`).toSorted());
  assert.equal(await page.locator("main h2").count(), 6);
  await look(page, "grounds");
  assert.deepEqual(page.faults, []);
});

test("the list of contributions has the month and every rule", async () => {
  const page = await visit("/contribution");
  const links = page.locator("main .task-list a");
  await links.first().waitFor();
  const hrefs = await links.evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  assert.deepEqual(hrefs.toSorted(), ["monthly", ...Object.keys(CONTRIBUTIONS)].map((id) => `/contribution/${id}`).toSorted());
  await look(page, "contributions");
  assert.deepEqual(page.faults, []);
});

const LOOKED_AT = ["property_fee", "offset", "death", "leaving", "renovation", "down_payment", "base", "back_pay", "relief"];
const ALL = [["withdrawal", GROUNDS], ["contribution", CONTRIBUTIONS]].flatMap(([area, rules]) =>
  Object.entries(rules).map(([id, [outcome, steps]]) => [area, id, outcome, steps]));

for (const [area, id, outcome, steps] of ALL) {
  test(`${id}: its labels lead to the decision of the rule`, async () => {
    const page = await visit(`/${area}/${id}`);
    for (const [question, answer] of steps) await give(page, question, answer);
    const facts = Object.assign({}, ...steps.map(([, , fact]) => fact));
    const answer = await explained(id, facts);
    assert.equal(answer.decision.outcome, outcome);
    await says(page, answer);
    const isJudged = await page.getByText("这一项由工作人员判断，这里算不出结果").count();
    assert.equal(isJudged, outcome === "refer" && area === "withdrawal" ? 1 : 0);
    // The address has what is not private, and brings it back.
    const open = Object.keys(facts).filter((name) => !(PRIVATE[id] ?? []).includes(name));
    if (open.length > 0) await page.waitForURL((url) => open.every((name) => url.searchParams.has(name)));
    const query = new URL(page.url()).searchParams;
    for (const name of PRIVATE[id] ?? []) assert.ok(!query.has(name), `${name} stands in the address`);
    if (LOOKED_AT.includes(id)) await look(page, `ground-${id}`);
    await page.reload();
    if (!PRIVATE[id]) await says(page, answer);
    // To the guide and back.
    await page.getByRole("link", { name: "办理条件、材料和时限，看办事指南" }).click();
    await page.waitForURL(`**/guide/${SERVICES[id] ?? id}`);
    await page.locator(`main a[href="/${area}/${id}"]`).click();
    await page.waitForURL(`**/${area}/${id}`);
    await page.locator(".decision__head").waitFor();
    assert.deepEqual(page.faults, []);
  });
}

test("a loan of the fund needs none of the questions about banks", async () => {
  const page = await visit("/withdrawal/offset");
  await page.getByLabel("下一期月还款额是多少").waitFor();
  await give(page, "是哪一种住房贷款", ["公积金贷款"]);
  await page.getByLabel("下一期月还款额是多少").waitFor({ state: "detached" });
  await says(page, await explained("offset", { lender: "fund" }));
  assert.deepEqual(page.faults, []);
});

test("from one ground straight to another, each shows its own questions and answers", async () => {
  const page = await visit("/withdrawal/lift?share=28000");
  await page.getByRole("link", { name: "提取", exact: true }).first().click();
  await page.locator('main a[href="/withdrawal/build"]').click();
  await page.getByRole("heading", { level: 1, name: "建房、翻建、大修能提取吗" }).waitFor();
  await page.getByLabel("实际支出了多少").fill("260000");
  await page.waitForURL(/spent=260000/);
  await page.evaluate(() => history.go(-2));
  await page.getByRole("heading", { level: 1, name: "加装电梯能提取吗" }).waitFor();
  assert.equal(await page.getByLabel("这户人家分担了多少费用").inputValue(), "28000");
  await page.evaluate(() => history.go(2));
  await page.getByRole("heading", { level: 1, name: "建房、翻建、大修能提取吗" }).waitFor();
  assert.equal(await page.getByLabel("实际支出了多少").inputValue(), "260000");
  assert.match(page.url(), /build\?spent=260000$/);
  await page.goto("/withdrawal/nothing");
  await page.getByRole("heading", { level: 1, name: "没有这个页面" }).waitFor();
  assert.deepEqual(page.faults, []);
});

test("what the account of a member knows is filled in, except where the account is another's", async () => {
  const page = await openPage(browser, hall.address);
  await renter(page);
  await page.goto("/withdrawal/emigration");
  const fill = page.getByRole("button", { name: "用我的账户信息填写" });
  await fill.click();
  const known = await ask(page, "/me/facts/emigration");
  await page.waitForFunction((balance) => document.getElementById("balance").value === balance, known.balance);
  // The balance, the seal and the loan.
  assert.equal(await page.getByText("来自您的账户").count(), 3);
  await page.waitForTimeout(500);
  assert.equal(new URL(page.url()).search, "");
  await give(page, "已经办妥出境定居，并有定居证明吗", ["是"]);
  await says(page, await explained("emigration", { ...known, settled_abroad: true }));
  await page.goto("/withdrawal/repayment");
  await fill.click();
  await page.waitForFunction((balance) => document.getElementById("balance").value === balance, known.balance);
  // No book of ours has the last withdrawal on this ground: the reader must say it, and is told so.
  assert.equal(await page.getByLabel("上次还贷提取是哪天").inputValue(), "");
  assert.ok(await page.getByText("提取过的请自己填，账户信息里没有这一项").isVisible());
  await page.goto("/withdrawal/death");
  await page.getByRole("heading", { level: 1, name: "亲人去世" }).waitFor();
  await page.getByLabel("缴存人的账户余额").waitFor();
  assert.equal(await fill.count(), 0);
  assert.deepEqual(page.faults, []);
});

test("on a phone, and in English", async () => {
  const page = await visit("/withdrawal/illness", PHONE);
  await look(page, "ground-illness");
  await page.getByRole("button", { name: "English" }).first().click();
  await page.getByRole("heading", { level: 1, name: "May I withdraw for a serious illness?" }).waitFor();
  assert.doesNotMatch(await page.locator("main").innerText(), /[\u4e00-\u9fff]{4,}/);
  assert.deepEqual(page.faults, []);
});
