// What a page must show of an answer.
import assert from "node:assert/strict";

/** The page says what the rule says: the amount and its bounds, or every reason; and what would change it. */
export async function says(page, { decision, changes }) {
  const grant = decision.outcome === "grant" ? decision.detail : decision.detail.estimate;
  await page.locator(`.decision__head--${decision.outcome}`).waitFor();
  if (grant) {
    assert.equal(await page.locator(".decision__amount data").getAttribute("value"), grant.amount);
    assert.equal(await page.locator(".decision__bound").count(), grant.bounds.length);
  }
  const reasons = await page.locator(".decision__reason-text").allInnerTexts();
  assert.deepEqual(reasons, (decision.detail.because ?? []).map(({ text }) => text.zh));
  const levers = await page.locator(".decision__lever").allInnerTexts();
  assert.equal(levers.length, changes.length);
  for (const [index, change] of changes.entries()) assert.ok(levers[index].includes(change.text.zh), `${levers[index]}: ${change.text.zh}`);
}
