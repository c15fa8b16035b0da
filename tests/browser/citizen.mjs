// A renter withdraws: the page's answer, the bank's payment, the statement, the receipt and the ledger agree to the fen.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, openPage } from "./lib/browser.mjs";
import { startHall } from "./lib/hall.mjs";
import { look, picture } from "./lib/look.mjs";
import { agree, APPLY, CARD, fillRent, openRent, toCheck } from "./lib/rent.mjs";
import { ask, clerk, fen, fillIn, owner, renter } from "./lib/sign_in.mjs";

let hall, browser, staff;
before(async () => {
  hall = await startHall(["--clock", "2026-11-23T09:00:00+08:00"]);
  browser = await launch();
  staff = await openPage(browser, hall.address);
  await clerk(staff);
});
after(async () => {
  await browser?.close();
  await hall?.stop();
});

/** What the ledger says of one account, in fen: debit balance less credit balance. */
async function ledger(...codes) {
  const { rows, balanced } = await ask(staff, "/staff/trial-balance");
  assert.equal(balanced, true, "the ledger must balance");
  return codes.map((code) => {
    const row = rows.find((row) => row.account === code);
    return row ? fen(row.debit_balance) - fen(row.credit_balance) : 0n;
  });
}

async function journals() {
  return (await ask(staff, "/staff/journals")).count;
}

async function balance(page) {
  await page.goto("/me");
  const figure = page.getByRole("region", { name: "余额", exact: true }).locator("data").first();
  return fen(await figure.getAttribute("value"));
}

const answer = (page) => page.locator(".decision__amount data").first();

test("a rent withdrawal is decided, paid and booked once, to the fen", async () => {
  const page = await openPage(browser, hall.address);
  await renter(page);
  const had = await balance(page);
  await look(page, "me");
  const [fund, owed, payable] = await ledger("101", "201", "21902");
  const booked = await journals();

  await page.getByRole("link", { name: "租房提取" }).click();
  await page.getByRole("heading", { level: 1, name: "租房提取" }).waitFor();
  await fillRent(page, "2026-07", "2026-09");
  const promised = fen(await answer(page).getAttribute("value"));
  assert.ok(promised > 0n);
  await look(page, "rent-fill");
  await toCheck(page);
  assert.equal(fen(await answer(page).getAttribute("value")), promised, "the server's answer is the page's");
  assert.equal(await page.getByText("中心核对后的结果与填写时算出的不同").count(), 0);
  await page.getByText(/^人民币.+整$/).first().waitFor();
  await look(page, "rent-check");
  await agree(page);
  await page.getByRole("button", { name: "提交提取申请" }).dblclick();
  await page.waitForURL("**/me/cases/**");
  await page.getByText("已付款", { exact: true }).waitFor();
  assert.equal(page.requested.filter((path) => path === APPLY).length, 1, "a double click is sent once");
  await look(page, "case-paid");

  const [fundNow, owedNow, payableNow] = await ledger("101", "201", "21902");
  assert.equal(fund - fundNow, promised, "101 falls by the amount");
  assert.equal(owedNow - owed, promised, "201 falls by the amount");
  assert.equal(payableNow, payable, "nothing is left to pay");
  assert.equal((await journals()) - booked, 2, "approved and paid, once each");
  assert.equal(had - (await balance(page)), promised);

  await page.goto("/me/statement");
  const line = page.getByRole("row", { name: /租房提取 2026年7月至2026年9月/ });
  assert.equal(fen(await line.getByRole("cell").nth(1).innerText()), -promised);
  await look(page, "statement");
  await line.getByRole("link", { name: /查看回单/ }).click();
  await receiptNamesTheRule(page, promised);
  assert.deepEqual(page.faults, []);
});

async function receiptNamesTheRule(page, amount) {
  const { hash } = await ask(page, "/policy");
  await page.getByRole("heading", { level: 1, name: "住房公积金提取回单" }).waitFor();
  await page.getByText(hash).waitFor();
  await page.getByText(/Regulation2026/).waitFor();
  assert.equal(fen(await page.locator(".receipt__amount data").getAttribute("value")), amount);
  await look(page, "receipt");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".site-header").isVisible(), false, "paper carries no navigation");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.getByText("申请的月数").waitFor();
  await picture(page, "receipt-paper");
  await page.emulateMedia({ media: "screen" });
}

test("an answer that is lost on the way and a reload book nothing twice", async () => {
  const page = await openPage(browser, hall.address);
  await renter(page);
  const [fund] = await ledger("101");
  const had = await balance(page);
  await openRent(page);
  await fillRent(page, "2026-04", "2026-06");
  await toCheck(page);
  const promised = fen(await answer(page).getAttribute("value"));
  await page.route(`**${APPLY}`, async (route) => {
    await route.fetch();
    await route.abort();
  }, { times: 1 });
  await agree(page);
  await page.getByRole("button", { name: "提交提取申请" }).click();
  await page.getByText("同一笔申请不会重复办理").waitFor();
  page.faults.length = 0;

  await page.reload();
  await page.getByText("上次提交没有收到回应").waitFor();
  assert.equal(await page.getByLabel("从哪个月的房租开始？").inputValue(), "2026-04", "the draft is still there");
  await page.getByLabel("收款银行卡号").fill(CARD);
  await toCheck(page);
  await agree(page);
  await page.getByRole("button", { name: /提交/ }).last().click();
  await page.waitForURL("**/me/cases/**");
  await page.getByText("已付款", { exact: true }).waitFor();
  assert.equal(had - (await balance(page)), promised);
  assert.equal(fund - (await ledger("101"))[0], promised);
  assert.deepEqual(page.faults, []);
});

test("months that have been paid are refused with the reason, and the page says that the centre knows more", async () => {
  const page = await openPage(browser, hall.address);
  await renter(page);
  await openRent(page);
  await fillRent(page, "2026-07", "2026-09");
  await toCheck(page);
  await page.getByText("中心核对后的结果与填写时算出的不同").waitFor();
  await page.getByRole("heading", { name: "现在还不能提取" }).waitFor();
  await page.getByRole("link", { name: "返回修改" }).click();
  assert.equal(await page.getByLabel("收款银行卡号").inputValue(), CARD, "nothing is lost");
  assert.deepEqual(page.faults, []);
});

test("the owner of a home is refused with reason, cure and article, and may have it in writing", async () => {
  const page = await openPage(browser, hall.address);
  await owner(page);
  const had = await balance(page);
  await openRent(page);
  await page.getByText("本人或配偶在缴存地有自有住房").first().waitFor();
  await fillRent(page, "2026-08", "2026-10");
  await page.getByText(/怎么办：有自有住房不能按租房提取/).waitFor();
  await look(page, "rent-refused");
  await toCheck(page);
  await agree(page);
  await page.getByRole("button", { name: "仍要提交，取得正式答复" }).click();
  await page.waitForURL("**/me/cases/**");
  await page.getByText("不予提取", { exact: true }).waitFor();
  await look(page, "case-refused");
  assert.equal(await balance(page), had, "a refusal moves no money");
  assert.deepEqual(page.faults, []);
});

test("every fault of the form is named at once, and the title says so", async () => {
  const page = await openPage(browser, hall.address);
  await renter(page);
  await openRent(page);
  await page.getByLabel("收款银行卡号").fill("4532 0151 1283 0367");
  await page.getByRole("button", { name: "下一步：核对" }).click();
  await page.getByRole("heading", { name: "有 2 处需要修改" }).waitFor();
  assert.match(await page.title(), /^错误：/);
  await page.getByRole("link", { name: "银行卡号校验不符，请逐位核对" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "card");
  await look(page, "rent-faults");
  assert.deepEqual(page.faults, []);
});

test("a visitor signs in first and arrives where the way led; other roles are told plainly", async () => {
  const page = await openPage(browser, hall.address);
  await page.goto("/me/statement");
  await page.getByRole("heading", { level: 1, name: "登录" }).waitFor();
  await look(page, "sign-in");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByRole("heading", { name: "有 2 处需要修改" }).waitFor();
  await fillIn(page, "个人", "亭湖区无房职工");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "我的明细" }).waitFor();
  assert.equal(new URL(page.url()).pathname, "/me/statement");
  await page.goto("/staff");
  await page.getByText("这里只供中心工作人员使用，您现在以缴存人身份登录").waitFor();
  await look(page, "not-yours");
  await page.getByRole("button", { name: "退出" }).click();
  await page.getByRole("link", { name: "登录" }).waitFor();
  assert.equal((await ask(page, "/session")).who, null);
  assert.deepEqual(page.faults, []);
});

test("a wrong password is one sentence and keeps the name", async () => {
  const page = await openPage(browser, hall.address);
  await page.goto("/sign-in");
  await page.getByRole("textbox", { name: "身份证号码" }).fill("nobody");
  await page.getByLabel("密码").fill("wrong");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByRole("link", { name: "用户名或密码不正确" }).waitFor();
  assert.equal(await page.getByRole("textbox", { name: "身份证号码" }).inputValue(), "nobody");
});
