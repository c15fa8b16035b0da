// 长辈版 on the narrowest phone has every function: each journey is walked to its end by touch.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { unbarred } from "./lib/barriers.mjs";
import { launch, NARROW, openPage } from "./lib/browser.mjs";
import { mouse } from "./lib/hand.mjs";
import { startHall } from "./lib/hall.mjs";
import { loanLife, loanLimit, month, rent } from "./lib/journeys.mjs";
import { picture } from "./lib/look.mjs";

let hall, browser;
before(async () => {
  hall = await startHall(["--clock", "2026-11-23T09:00:00+08:00"]);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await hall?.stop();
});

/** A page that is in 长辈版 because its reader chose it on the first visit. */
async function elder() {
  const page = await openPage(browser, hall.address, NARROW);
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto("/");
  await page.getByRole("button", { name: "换成长辈版" }).click();
  assert.equal(await page.locator("html").getAttribute("data-mode"), "elder");
  return page;
}

for (const [name, journey] of Object.entries({ loanLimit, loanLife, rent, month })) {
  test(`in 长辈版 at 320 px: ${name}`, async () => {
    const page = await elder();
    await journey(page, mouse, hall);
    assert.equal(await page.locator("html").getAttribute("data-mode"), "elder", "the mode is remembered");
    await unbarred(page, `the end of ${name}`, "elder");
    await picture(page, `elder-320-${name}`);
    await page.context().close();
  });
}
