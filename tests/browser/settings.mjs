// How the reader wants the pages: remembered, applied before the first paint, kept through signing out; and the page read aloud.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, openPage } from "./lib/browser.mjs";
import { startHall } from "./lib/hall.mjs";
import { look } from "./lib/look.mjs";
import { renter } from "./lib/sign_in.mjs";

let hall, browser;
before(async () => {
  hall = await startHall(["--clock", "2026-11-23T09:00:00+08:00"]);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await hall?.stop();
});

const settings = (page) => page.getByRole("region", { name: "阅读设置" });
const pick = (page, name) => settings(page).getByRole("button", { name, exact: true }).click();
const root = (page) => page.evaluate(() => ({ ...document.documentElement.dataset, lang: document.documentElement.lang }));

async function home(page) {
  await page.goto("/");
}

async function unfold(page) {
  await page.getByRole("button", { name: "设置", exact: true }).click();
  await settings(page).getByRole("button", { name: "收起设置" }).waitFor();
}

test("every setting is chosen in the head of the page, and is there on the next visit before anything is painted", async () => {
  const page = await openPage(browser, hall.address);
  await home(page);
  assert.ok(!page.requested.some((path) => path.includes("reader_settings")), "the panel comes when it is asked for");
  await unfold(page);
  await look(page, "settings");
  for (const name of ["长辈版", "特大", "高对比"]) await pick(page, name);
  const chosen = { mode: "elder", scale: "3", theme: "contrast", lang: "zh-CN" };
  assert.deepEqual(await root(page), chosen);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), "30px");
  await settings(page).getByRole("button", { name: "收起设置" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "设置", "the focus goes back to the button");

  // Without the module nothing but mode.js can have done it.
  await page.route("**/app.js", (route) => route.abort());
  await page.route("**/assets/boot-*", (route) => route.abort());
  await page.glanceAgain();
  assert.deepEqual(await root(page), chosen);
  await page.unroute("**/app.js");
  await page.unroute("**/assets/boot-*");
  page.faults.length = 0;
  await home(page);
  await unfold(page);
  assert.equal(await settings(page).getByRole("button", { pressed: true }).count(), 4);
  await pick(page, "English");
  assert.equal((await root(page)).lang, "en");
  assert.deepEqual(page.faults, []);
});

test("the device's colours are followed until the reader chooses others", async () => {
  const page = await openPage(browser, hall.address);
  await page.emulateMedia({ colorScheme: "dark" });
  await home(page);
  assert.equal((await root(page)).theme, "dark");
  await page.emulateMedia({ contrast: "more" });
  // The page follows while it is open.
  await page.waitForFunction(() => document.documentElement.dataset.theme === "contrast");
  await unfold(page);
  await pick(page, "浅色");
  assert.equal((await root(page)).theme, "light");
  await page.emulateMedia({ contrast: "no-preference", colorScheme: "light" });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForFunction(() => matchMedia("(prefers-color-scheme: dark)").matches);
  assert.equal((await root(page)).theme, "light");
  await pick(page, "跟随设备");
  assert.equal((await root(page)).theme, "dark");
  assert.deepEqual(page.faults, []);
});

test("the first visit asks once in the page whether larger type would help", async () => {
  const page = await openPage(browser, hall.address);
  await home(page);
  const question = page.getByText("字太小？长辈版字大、按钮大，能办的事一样。");
  await question.waitFor();
  await look(page, "first-visit");
  await page.evaluate(() => delete document.documentElement.dataset.mode);
  await page.getByRole("button", { name: "不用" }).click();
  await question.waitFor({ state: "hidden" });
  await home(page);
  assert.equal(await question.isVisible(), false);
  assert.deepEqual(page.faults, []);
});

test("signing out forgets the person and not how the pages are wanted", async () => {
  const page = await openPage(browser, hall.address);
  await renter(page);
  await page.getByRole("button", { name: "长辈版" }).click();
  await page.getByRole("button", { name: "退出" }).click();
  await page.getByRole("link", { name: "登录" }).first().waitFor();
  assert.equal(await page.evaluate(() => localStorage.getItem("mode")), "elder");
  await home(page);
  assert.equal((await root(page)).mode, "elder");
});

/** A speaker that notes what it is told to say; the voices come late, as they do in most browsers. */
function speaker() {
  const voices = [];
  const queue = [];
  globalThis.said = [];
  globalThis.finish = () => queue.splice(0).forEach((utterance) => utterance.onend?.(new Event("end")));
  globalThis.voicesCome = (...langs) => {
    voices.push(...langs.map((lang) => ({ lang })));
    fake.onvoiceschanged?.();
  };
  const fake = {
    onvoiceschanged: null,
    getVoices: () => voices,
    speak(utterance) {
      said.push([utterance.lang, utterance.text]);
      queue.push(utterance);
    },
    cancel() {
      queue.length = 0;
      said.push("silence");
    },
  };
  Object.defineProperty(window, "speechSynthesis", { value: fake });
}

test("a page is read aloud where there is a voice for its language, until another page or press", async () => {
  const page = await openPage(browser, hall.address);
  await page.addInitScript(speaker);
  await home(page);
  await unfold(page);
  const read = settings(page).getByRole("button", { name: "朗读本页" });
  const stop = settings(page).getByRole("button", { name: "停止朗读" });
  assert.equal(await read.isVisible(), false, "without a voice nothing is offered");
  await page.evaluate(() => voicesCome("zh-HK"));
  await read.click();
  await stop.waitFor();
  const said = () => page.evaluate(() => globalThis.said);
  const spoken = (await said()).filter((one) => one !== "silence");
  assert.deepEqual(spoken[0], ["zh-CN", "您想办什么？"]);
  assert.ok(spoken.length > 10);
  await page.evaluate(() => finish());
  await read.waitFor();

  await read.click();
  await page.getByRole("navigation", { name: "主要导航" }).getByRole("link", { name: "政策" }).click();
  await read.waitFor();
  assert.equal((await said()).at(-1), "silence", "the page is left, so reading ends");
  await read.click();
  await stop.click();
  assert.equal((await said()).at(-1), "silence");
  await pick(page, "English");
  await page.getByRole("button", { name: "Read this page aloud" }).waitFor({ state: "hidden" });
  assert.deepEqual(page.faults, []);
});

test("a browser without voices offers no reading", async () => {
  const page = await openPage(browser, hall.address);
  await page.addInitScript(() => delete Window.prototype.speechSynthesis);
  await home(page);
  await unfold(page);
  assert.equal(await page.getByRole("button", { name: "朗读本页" }).isVisible(), false);
  assert.deepEqual(page.faults, []);
});
