// A bad connection: a page that does not come is waited for, the reader is told, and nothing ends.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, openPage, PHONE } from "./lib/browser.mjs";
import { startHall } from "./lib/hall.mjs";
import { look } from "./lib/look.mjs";

const CHUNKS = /\/(page|shared)_\w+\.wasm$/;

let hall, browser;
before(async () => {
  hall = await startHall();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await hall?.stop();
});

/** The first page, and then a lazy one while its chunks are answered by `answer`. */
async function visit(answer) {
  const page = await openPage(browser, hall.address, PHONE);
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  await page.route(CHUNKS, answer);
  await page.locator("main a[href='/loan/limit']").first().click();
  return page;
}

const exceptions = (page) => page.faults.filter((fault) => fault.startsWith("exception"));

test("without a network the page says so, and comes when the reader tries again", async () => {
  const page = await visit((route) => route.abort("internetdisconnected"));
  const alert = page.getByRole("alert");
  await alert.getByText("网络不通，这一页还没有载入").waitFor();
  await look(page, "chunk-missing");
  await alert.getByRole("button", { name: "再试一次" }).click();
  await alert.waitFor();
  await page.unroute(CHUNKS);
  await alert.getByRole("button", { name: "再试一次" }).click();
  await page.getByRole("heading", { level: 1 }).filter({ hasText: "贷" }).waitFor();
  await alert.waitFor({ state: "detached" });
  assert.deepEqual(exceptions(page), []);
});

test("one lost answer is not even noticed", async () => {
  let lost = 0;
  const page = await visit((route) => (lost++ === 0 ? route.abort("connectionreset") : route.continue()));
  await page.getByRole("heading", { level: 1 }).filter({ hasText: "贷" }).waitFor();
  assert.ok(lost > 1, "a chunk was asked for again");
  assert.equal(await page.getByRole("alert").count(), 0);
  assert.deepEqual(exceptions(page), []);
});

test("after an update of the hall the reader is asked to reload", async () => {
  const page = await visit((route) => route.fulfill({ status: 404, body: "" }));
  await page.getByText("大厅刚刚更新，请刷新页面").waitFor();
  await page.unroute(CHUNKS);
  await page.getByRole("button", { name: "刷新页面" }).click();
  await page.getByRole("heading", { level: 1 }).filter({ hasText: "贷" }).waitFor();
  assert.deepEqual(exceptions(page), []);
});

test("when the centre cannot be reached, calculators answer by the law that came last, and say so", async () => {
  const page = await openPage(browser, hall.address, PHONE);
  const address = "/loan/limit?home=first&price=900000&base=4000&term_years=20&months_contributed=24&loan_outstanding=no&family=no";
  const answer = page.locator(".decision__amount").first();
  await page.goto(address);
  await answer.waitFor();
  const before = await answer.innerText();
  await page.route(/\/api\//, (route) => route.abort("internetdisconnected"));
  await page.reload();
  await page.getByText("现在没有网络：可以计算，不能登录办理").waitFor();
  await answer.waitFor();
  assert.equal(await answer.innerText(), before);
  await look(page, "offline");
  await page.unroute(/\/api\//);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await page.getByText("现在没有网络：可以计算，不能登录办理").waitFor({ state: "detached" });
  assert.deepEqual(exceptions(page), []);
});
