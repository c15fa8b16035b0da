// Every address of the hall, in both modes and three widths, in every theme, and spaced by the reader: nothing bars anybody.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { spaced, unbarred } from "./lib/barriers.mjs";
import { DESKTOP, launch, NARROW, openPage } from "./lib/browser.mjs";
import { startHall } from "./lib/hall.mjs";
import { accessible, look, picture } from "./lib/look.mjs";
import { agent } from "./lib/month.mjs";
import { addresses, visit, VISITS } from "./lib/routes.mjs";
import { ask, clerk, renter } from "./lib/sign_in.mjs";

const CONTRAST = { runOnly: { type: "rule", values: ["color-contrast"] } };
const CONTRAST_AAA = { runOnly: { type: "rule", values: ["color-contrast-enhanced"] } };
/** The device paints there, while axe reads the colours of the sheet. */
const FORCED = { rules: { "color-contrast": { enabled: false } } };
/** 1280 × 1024 at 400 %: what sticks to the window must leave room for the rest. */
const ZOOMED = { width: 320, height: 256 };

let hall, browser;
const pages = {};
before(async () => {
  hall = await startHall(["--clock", "2026-11-23T09:00:00+08:00"]);
  browser = await launch();
  for (const [who, enter] of [["visitor", () => {}], ["member", renter], ["agent", agent], ["staff", clerk]]) {
    pages[who] = await openPage(browser, hall.address);
    await enter(pages[who]);
  }
});
after(async () => {
  await browser?.close();
  await hall?.stop();
});

test("every address of the router is visited, and no other", async () => {
  const found = await addresses();
  assert.ok(found.length > 20, `only ${found.length} addresses were read`);
  assert.deepEqual(Object.keys(VISITS).sort(), found.sort());
});

for (const [address, how] of Object.entries(VISITS)) {
  test(`${address} bars nobody`, async () => {
    const page = await visit(pages, how, address);
    const name = `route${address.replaceAll("/", "-").replaceAll(":", "")}`;
    await look(page, name, { axe: "always" });
    await titled(page);
    await inThemes(page, name);
    await zoomed(page, name);
    assert.deepEqual(page.faults, []);
  });
}

// That the count can rise is shown in breaches.mjs.
test("no browser reported a breach of the content policy on any of them", async () => {
  assert.deepEqual(await ask(pages.staff, "/staff/breaches"), { count: 0, last: [] });
});

/** The window is named after the page, the page by its one heading. */
async function titled(page) {
  const heading = await page.locator("h1").innerText();
  assert.equal(await page.locator("h1").count(), 1);
  assert.equal(await page.title(), `${heading} - 盐城市住房公积金网上大厅`);
}

/** Dark, high contrast (text of 7 to 1), the device's own few colours, and without motion. */
async function inThemes(page, name) {
  const theme = (theme) => page.evaluate((theme) => (document.documentElement.dataset.theme = theme), theme);
  // Colours that are still on their way to the next theme have no contrast to measure.
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const [named, rule] of [["dark", CONTRAST], ["contrast", CONTRAST_AAA]]) {
    await theme(named);
    await accessible(page, `${name} in the ${named} theme`, rule);
    await picture(page, `${name}-${named}`);
  }
  await theme("light");
  await page.emulateMedia({ forcedColors: "active" });
  await accessible(page, `${name} in forced colours`, FORCED);
  await picture(page, `${name}-forced`);
  assert.deepEqual(await page.evaluate(moving), [], `${name} moves`);
  await page.emulateMedia({ forcedColors: "none", reducedMotion: "no-preference" });
}

function moving() {
  const moves = (element) => {
    const { transitionDuration, animationName } = getComputedStyle(element);
    return transitionDuration.split(", ").some((time) => parseFloat(time) > 0) || animationName !== "none";
  };
  return [...document.querySelectorAll("*")].filter(moves).map((element) => element.className);
}

/** At 400 %, and with the reader's own spacing, also in the larger type of 长辈版. */
async function zoomed(page, name) {
  await page.setViewportSize(NARROW);
  await spaced(page, name);
  await page.evaluate(() => Object.assign(document.documentElement.dataset, { mode: "elder", scale: "3" }));
  await unbarred(page, `${name} in type of 30 px`, "elder");
  await picture(page, `${name}-320-largest`);
  await page.evaluate(() => Object.assign(document.documentElement.dataset, { mode: "standard", scale: "1" }));
  await page.setViewportSize(ZOOMED);
  const stuck = await page.evaluate(() => [...document.querySelectorAll("body *")].filter((element) => {
    const { position } = getComputedStyle(element);
    return ["fixed", "sticky"].includes(position) && element.checkVisibility() && element.offsetHeight > innerHeight / 2;
  }).map((element) => element.className));
  assert.deepEqual(stuck, [], `${name} leaves no room at 400 %`);
  await page.setViewportSize(DESKTOP);
}
