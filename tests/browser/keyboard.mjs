// The keyboard alone: every address can be walked through both ways with the focus in sight, and every journey to its end.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { DESKTOP, launch, NARROW, openPage } from "./lib/browser.mjs";
import { keyboard } from "./lib/hand.mjs";
import { startHall } from "./lib/hall.mjs";
import { loanLife, loanLimit, month, rent } from "./lib/journeys.mjs";
import { agent } from "./lib/month.mjs";
import { visit, VISITS } from "./lib/routes.mjs";
import { clerk, renter } from "./lib/sign_in.mjs";

const MOST_STOPS = 400;

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

/** Where the focus is, and what is wrong there: out of sight, covered (WCAG 2.4.11), or not marked (2.4.7). */
function stop() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  globalThis.stops ??= new Map();
  // A group of radios without an answer is entered at its first one, and backwards at its last.
  const one = element.type === "radio" ? `radios ${element.name}` : element;
  if (!stops.has(one)) stops.set(one, stops.size);
  const name = `<${element.tagName.toLowerCase()} id="${element.id}" class="${element.className}"> ${(element.innerText ?? "").slice(0, 20)}`;
  const holder = element.closest("label, .field__box, .drop-zone") ?? element;
  const rect = holder.getBoundingClientRect();
  const wrong = [];
  const isIn = rect.bottom > 0 && rect.right > 0 && rect.top < innerHeight && rect.left < innerWidth;
  if (!isIn) wrong.push("out of sight");
  // Some point of it lies on top: its corners and its middle, as far as they are in the window.
  const clamp = (value, most) => Math.min(Math.max(value, 1), most - 1);
  const spots = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]].map(([x, y]) =>
    [clamp(rect.left + rect.width * x, innerWidth), clamp(rect.top + rect.height * y, innerHeight)]);
  const isOnTop = ([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (holder.contains(top) || top.contains(holder));
  };
  if (isIn && !spots.some(isOnTop)) wrong.push("covered");
  const isMarked = [element, holder].some((marked) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(marked);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/^rgba\(.*, 0\)$/.test(outlineColor);
  });
  if (!isMarked && element.tagName !== "H1") wrong.push("not marked");
  return { number: stops.get(one), name, wrong };
}

/** Presses the key from the top or the foot of the page until the walk comes round; the stops in their order. */
async function walk(page, key) {
  const seen = [];
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    await page.keyboard.press(key);
    const here = await page.evaluate(stop);
    // Between the foot and the top the focus may rest on nothing.
    if (!here && presses === 0) continue;
    if (!here || (seen.length && here.number === seen[0].number)) return seen;
    assert.notEqual(here.number, seen.at(-1)?.number, `the focus is caught at ${here.name}`);
    seen.push(here);
  }
  throw new Error(`${key} never came round: the focus is caught at ${seen.at(-1).name}`);
}

for (const [address, how] of Object.entries(VISITS)) {
  test(`${address} can be walked through both ways`, async () => {
    const page = await visit(pages, how, address);
    const [size, mode] = how.as ? [DESKTOP, "standard"] : [NARROW, "elder"];
    await page.setViewportSize(size);
    await page.evaluate((mode) => (document.documentElement.dataset.mode = mode), mode);
    // From the top of the page, whatever had the focus before.
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute("tabindex");
    });
    const there = await walk(page, "Tab");
    const back = await walk(page, "Shift+Tab");
    assert.deepEqual(there.filter(({ wrong }) => wrong.length), []);
    assert.deepEqual(back.filter(({ wrong }) => wrong.length), []);
    assert.ok(there.length > 5, `only ${there.length} stops`);
    const numbers = (stops) => stops.map(({ number }) => number);
    assert.deepEqual(numbers(back), numbers(there).reverse(), "backwards is the same way");
    assert.match(there[0].name, /site-header__skip/, "the first stop leads to the content");
  });
}

test("the first stop leads past the head of the page", async () => {
  const page = await visit(pages, VISITS["/policy"], "/policy");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)));
});

test("another page takes the focus to its heading and names the window", async () => {
  const page = await visit(pages, VISITS["/"], "/");
  for (const [link, title] of [["政策", "公积金政策"], ["提取", "能不能提取"], ["首页", "您想办什么？"]]) {
    await keyboard.press(page.getByRole("navigation", { name: "主要导航" }).getByRole("link", { name: link, exact: true }));
    await page.waitForFunction((title) => document.activeElement.tagName === "H1" && document.title.startsWith(title), title);
  }
});

for (const [name, journey] of Object.entries({ loanLimit, loanLife, rent, month })) {
  test(`by the keyboard alone: ${name}`, async () => {
    const page = await openPage(browser, hall.address);
    page.on("dialog", (dialog) => dialog.accept());
    await journey(page, keyboard, hall);
    await page.context().close();
  });
}
