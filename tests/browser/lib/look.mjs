// Every page is looked at: as a picture for people, and by axe for what pictures do not show.
import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

import { DESKTOP, PHONE } from "./browser.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Takes pictures on a phone and on a desk in both modes, and finds nothing that bars anybody. */
export async function look(page, name) {
  const before = page.viewportSize();
  for (const mode of ["standard", "elder"]) {
    for (const size of [PHONE, DESKTOP]) {
      await page.setViewportSize(size);
      await page.evaluate((mode) => (document.documentElement.dataset.mode = mode), mode);
      await picture(page, `${name}-${size.width}-${mode}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${name} is ${wide} px too wide at ${size.width} px in ${mode} mode`);
    }
    await accessible(page, `${name} in ${mode} mode`);
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

/** No rule of WCAG 2.2 AA that axe knows is broken. */
export async function accessible(page, what) {
  await page.evaluate(AXE);
  const found = await page.evaluate((tags) => axe.run({ runOnly: { type: "tag", values: tags } }), RULES);
  const broken = found.violations.map(({ id, help, nodes }) =>
    `${id}: ${help}\n${nodes.map((node) => `    ${node.html}\n    ${node.failureSummary}`).join("\n")}`);
  assert.deepEqual(broken, [], `${what} bars somebody`);
}
