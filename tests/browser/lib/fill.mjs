// Filling in a page like a person, by what its fields are called, and reading its tables.
import assert from "node:assert/strict";

import { openPage } from "./browser.mjs";
import { mouse } from "./hand.mjs";

/** Opens a page and waits until it lives. */
export async function visit(browser, hall, path, viewport) {
  const page = await openPage(browser, hall.address, viewport);
  await page.goto(path);
  return page;
}

/** Like a person: goes to the field and types, key by key. */
export const type = (page, label, text, hand = mouse) => hand.type(page.getByLabel(label).first(), text);

export const choose = (page, question, answer, hand = mouse) =>
  hand.tick(page.getByRole("group", { name: question }).getByLabel(answer, { exact: true }));

/** The rows of a table in sight, cell by cell, without the commas of thousands. */
export async function rows(page, table) {
  const body = page.locator(`#${table} tbody tr`);
  await body.first().waitFor();
  return body.evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim().replaceAll(",", ""))));
}

/** What the interface answers to the same inputs. */
export async function calc(hall, kind, inputs) {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(`${hall.address}/api/v1/calc/${kind}`, { method: "POST", headers, body: JSON.stringify(inputs) });
  assert.equal(answer.status, 200, await answer.clone().text());
  return answer.json();
}
