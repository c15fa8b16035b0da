// Every page is looked at: as a picture for people, and by axe and our own rules for what pictures do not show.
import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

import { unbarred } from "./barriers.mjs";
import { DESKTOP, NARROW, PHONE } from "./browser.mjs";
import { valid } from "./html.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

/** The document is valid; takes pictures in both modes and three widths, and finds nothing that bars anybody. axe runs once a mode, or once a picture. */
export async function look(page, name, { axe = "once" } = {}) {
  await valid(page, name);
  const before = page.viewportSize();
  for (const mode of ["standard", "elder"]) {
    await page.evaluate((mode) => (document.documentElement.dataset.mode = mode), mode);
    for (const size of [NARROW, PHONE, DESKTOP]) {
      const what = `${name}-${size.width}-${mode}`;
      await page.setViewportSize(size);
      await picture(page, what);
      await unbarred(page, what, mode);
      if (axe === "always" || size === DESKTOP) await accessible(page, what);
    }
  }
  await page.evaluate(() => (document.documentElement.dataset.mode = "standard"));
  await page.setViewportSize(before);
}

/** Keeps a picture below the folder of the run. */
export async function picture(page, name) {
  const folder = join(process.env.HALL_OUTPUT ?? "target/browser-tests", "pictures");
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** No rule of WCAG 2.2 AA that axe knows is broken; or only those of its rules that are named. */
export async function accessible(page, what, { runOnly = RULES, rules = {} } = {}) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const found = await page.evaluate((options) => axe.run({ ...options, resultTypes: ["violations"] }), { runOnly, rules });
  const broken = found.violations.map(({ id, help, nodes }) =>
    `${id}: ${help}\n${nodes.map((node) => `    ${node.html}\n    ${node.failureSummary}`).join("\n")}`);
  assert.deepEqual(broken, [], `${what} bars somebody`);
}
