// What a page shows before its module has come, and that nothing of it is lost when the living page takes its place.
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { after, before, test } from "node:test";

import { launch, lives, openPage, PHONE } from "./lib/browser.mjs";
import { startHall } from "./lib/hall.mjs";
import { valid } from "./lib/html.mjs";
import { look } from "./lib/look.mjs";
import { renter } from "./lib/sign_in.mjs";

let hall, browser;
before(async () => {
  hall = await startHall();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await hall?.stop();
});

/** A page whose module, or whatever is named, waits until `lives()`. */
async function waiting(path, what = /app_bg\.wasm$/) {
  const page = await openPage(browser, hall.address, PHONE);
  let let_in;
  const open = new Promise((resolve) => (let_in = resolve));
  await page.route(what, async (route) => {
    await open;
    await route.continue();
  });
  await page.glance(path);
  const come = async () => {
    let_in();
    await lives(page);
  };
  return { page, lives: come };
}

/** Everything but the module itself: the pages. */
const CHUNKS = /(?<!app_bg)\.wasm$/;

const address = (file) => `/${file.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, "")}`;

test("the first view of every page is valid, has its title, and is what the living page begins with", async () => {
  const files = (await readdir(process.env.HALL_DIST, { recursive: true })).filter((file) => file.endsWith(".html"));
  const paths = files.map(address).filter((path) => path !== "/frame");
  assert.ok(paths.length > 45, `${paths.length} pages`);
  const page = await openPage(browser, hall.address, PHONE);
  await page.route(/\.wasm$/, (route) => route.abort("blockedbyclient"));
  for (const path of ["/frame", ...paths]) {
    await page.glance(path);
    await valid(page, path);
    const heading = page.locator("h1");
    const count = await heading.count();
    // Whoever is not known yet is not told a name; everything else has its heading.
    assert.ok(count === 1 || path === "/frame", `${path} has ${count} headings`);
    if (count) assert.equal(await page.title(), `${await heading.innerText()} - 盐城市住房公积金网上大厅`, path);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${path} is ${wide} px wider than the phone`);
  }
});

test("the first view stays until the page lives, and looks the same then", async () => {
  for (const path of ["/loan/limit", "/withdrawal/illness", "/contribution", "/help", "/sign-in"]) {
    const { page, lives } = await waiting(path);
    const shown = () => page.evaluate(() => ({
      heading: document.querySelector("h1").textContent,
      top: document.querySelector("h1").getBoundingClientRect().top,
      labels: [...document.querySelectorAll("main label, main legend")].map((label) => label.textContent),
    }));
    const first = await shown();
    assert.ok(first.heading);
    await lives();
    const living = await shown();
    assert.deepEqual({ ...living, labels: living.labels.slice(0, first.labels.length) }, first, path);
    await page.context().close();
  }
});

test("an address that no view was made for says that the page is on its way", async () => {
  const { page, lives } = await waiting("/guide/rent");
  await page.getByText("正在载入…").waitFor();
  await lives();
  await page.locator("h1").waitFor();
  assert.deepEqual(page.faults, []);
});

test("what is typed and chosen before the page lives is there afterwards, and so is the caret", async () => {
  const { page, lives } = await waiting("/loan/limit");
  await page.getByLabel("第二套").check();
  await page.getByLabel("房屋总价").fill("1500000");
  await page.getByLabel("您的月均缴存基数").pressSequentially("80000");
  await page.keyboard.press("ArrowLeft");
  await look(page, "first-view-typed");
  await lives();
  await page.waitForFunction(() => document.activeElement.id && document.activeElement.selectionStart === 4);
  assert.equal(await page.getByLabel("房屋总价").inputValue(), "1500000");
  assert.equal(await page.getByLabel("您的月均缴存基数").inputValue(), "80000");
  assert.ok(await page.getByLabel("第二套").isChecked());
  // The answers are not only shown: the page has heard them.
  await page.keyboard.press("Backspace");
  assert.equal(await page.getByLabel("您的月均缴存基数").inputValue(), "8000");
  await page.getByText("即 150 万元").waitFor();
  await page.getByText("再回答几个问题就有结果").waitFor();
  assert.equal(await page.getByText("买的是家庭第几套住房？").count(), 1, "it is asked, and not asked for again");
  assert.deepEqual(page.faults, []);
});

test("what is typed while the page takes its place is all there", async () => {
  for (const delay of [0, 3, 12]) {
    const { page, lives } = await waiting("/sign-in");
    const name = page.getByLabel("身份证号码");
    await name.focus();
    const letters = "990101199001010004".repeat(6);
    const typing = page.keyboard.type(letters, { delay });
    await lives();
    await typing;
    assert.equal(await name.inputValue(), letters, `${delay} ms between two keys`);
    await page.context().close();
  }
});

test("a word that is being composed is waited for, and comes whole", async () => {
  const { page, lives } = await waiting("/guide", CHUNKS);
  const field = page.getByRole("combobox");
  await field.focus();
  const keys = await page.context().newCDPSession(page);
  await keys.send("Input.imeSetComposition", { text: "zu fang", selectionStart: 7, selectionEnd: 7 });
  const alive = lives();
  await page.waitForTimeout(1_500);
  assert.equal(await page.locator("#page[data-started]").count(), 0, "it takes no word away");
  assert.equal(await field.inputValue(), "zu fang");
  await keys.send("Input.insertText", { text: "租房" });
  await alive;
  await page.getByRole("option").first().waitFor();
  assert.equal(await field.inputValue(), "租房");
});

test("what was opened stays open, with what was typed in it", async () => {
  const { page, lives } = await waiting("/loan/limit");
  await page.locator("main details > summary").first().click();
  const inside = page.locator("main details[open] input:not([type=radio], [type=checkbox])").first();
  await inside.fill("12");
  const id = await inside.getAttribute("id");
  await lives();
  await page.locator(`main details[open] #${id}`).waitFor();
  assert.equal(await page.locator(`#${id}`).inputValue(), "12");
});

test("the keyboard goes on where it was, also on a link", async () => {
  const { page, lives } = await waiting("/loan/limit");
  const at = () => page.evaluate(() => [document.activeElement.localName, document.activeElement.textContent]);
  for (let tabs = 0; tabs < 4; tabs += 1) await page.keyboard.press("Tab");
  const before = await at();
  assert.ok(["a", "button"].includes(before[0]), `${before}`);
  await lives();
  assert.deepEqual(await at(), before);
  await page.keyboard.press("Shift+Tab");
  assert.notDeepEqual(await at(), before);
  assert.notEqual((await at())[0], "body");
});

test("where only the page's own code does not come, what was typed waits for it", async () => {
  const page = await openPage(browser, hall.address, PHONE);
  const refused = (route) => route.abort("connectionfailed");
  await page.route(CHUNKS, refused);
  await page.glance("/loan/limit");
  await page.getByLabel("房屋总价").fill("1500000");
  await page.getByText("填写过的内容还在").waitFor();
  await page.unroute(CHUNKS, refused);
  await page.getByRole("button", { name: "再试一次" }).click();
  await page.getByText("即 150 万元").waitFor();
  assert.equal(await page.getByLabel("房屋总价").inputValue(), "1500000");
});

test("whoever goes elsewhere before the page is there takes nothing along", async () => {
  const { page, lives } = await waiting("/guide", CHUNKS);
  await page.getByRole("combobox").fill("租房");
  await page.waitForFunction(() => performance.getEntriesByName(`${location.origin}/api/v1/session`).length > 0);
  await page.getByRole("link", { name: "首页", exact: true }).first().click();
  await lives();
  await page.getByRole("heading", { level: 1, name: "您想办什么？" }).waitFor();
  assert.equal(await page.getByRole("combobox").inputValue(), "");
});

test("a button that is pressed before the page lives does what it says", async () => {
  const { page, lives } = await waiting("/loan/limit");
  await page.getByRole("button", { name: "长辈版" }).click();
  await lives();
  await page.locator('html[data-mode="elder"]').waitFor();
  const search = await waiting("/help");
  await search.page.getByRole("button", { name: "设置" }).click();
  await search.lives();
  await search.page.getByRole("region", { name: "阅读设置" }).waitFor();
});

test("a password that is entered before the page lives stands in no address, and signs in", async () => {
  const { page, lives } = await waiting("/sign-in?next=/me");
  await page.getByLabel("身份证号码").fill("990101199001010004");
  await page.getByLabel("密码").fill("wrong-password");
  await page.keyboard.press("Enter");
  assert.equal(new URL(page.url()).search, "?next=/me");
  await lives();
  await page.getByText("用户名或密码不正确").first().waitFor();
  assert.ok(!page.requested.some((path) => path.includes("wrong-password")) && !page.url().includes("wrong-password"));
});

test("also where our scripts never come, nothing that is typed is sent", async () => {
  const page = await openPage(browser, hall.address, PHONE);
  await page.route(/boot-|app\.js/, (route) => route.abort("blockedbyclient"));
  await page.glance("/sign-in");
  await page.getByLabel("密码").fill("wrong-password");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(300);
  assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, "/sign-in");
});

test("where the module cannot come, the reader is told, and what was typed still stands there", async () => {
  const page = await openPage(browser, hall.address, PHONE);
  await page.route(/app\.js$/, (route) => route.abort("connectionfailed"));
  await page.glance("/loan/limit");
  await page.getByLabel("房屋总价").fill("1500000");
  await page.getByRole("alert").getByText("请检查网络后刷新").waitFor();
  assert.equal(await page.getByLabel("房屋总价").inputValue(), "1500000");
  await look(page, "first-view-without-network");
});

test("the reader is told in the own language, and also where nothing would fetch the module", async () => {
  const page = await openPage(browser, hall.address, PHONE);
  await page.addInitScript(() => localStorage.setItem("lang", "en"));
  await page.route(/boot-/, (route) => route.abort("connectionfailed"));
  await page.glance("/loan/limit");
  await page.getByRole("alert").getByText("check the network and reload").waitFor();
  assert.equal(await page.getByRole("alert").count(), 1);
});

test("the first page waits for a sign of its reader", async () => {
  const signs = {
    pointer: (page) => page.mouse.move(30, 40),
    key: (page) => page.keyboard.press("Tab"),
    wheel: (page) => page.mouse.wheel(0, 200),
    // Without a pointer or a key: what helps people to read and to speak.
    press: (page) => page.evaluate(() => document.querySelector("header button").click()),
    voice: (page) => page.getByRole("combobox").evaluate((field) => {
      field.value = "租房";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }),
  };
  for (const [name, give] of Object.entries(signs)) {
    const page = await openPage(browser, hall.address, PHONE);
    await page.glance("/");
    await page.waitForLoadState("networkidle");
    assert.ok(!page.requested.some((path) => path.endsWith(".wasm")), name);
    await give(page);
    await lives(page);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});

test("what is typed into the search of the first page is found, though the module comes only then", async () => {
  const page = await openPage(browser, hall.address, PHONE);
  await page.glance("/");
  await page.waitForLoadState("networkidle");
  await page.getByRole("combobox").click();
  await page.keyboard.type("租房", { delay: 60 });
  await page.getByRole("option").first().waitFor();
  assert.equal(await page.getByRole("combobox").inputValue(), "租房");
});

test("the first page lives at once for who has signed in, and for who reads English", async () => {
  const page = await openPage(browser, hall.address, PHONE);
  await renter(page);
  await page.glance("/");
  await lives(page);
  await page.getByRole("button", { name: "退出" }).waitFor();
  const reader = await openPage(browser, hall.address, PHONE);
  await reader.addInitScript(() => localStorage.setItem("lang", "en"));
  await reader.glance("/");
  await reader.getByRole("heading", { name: "What would you like to do?" }).waitFor();
});
