// How a person works a page: with the mouse, or with the keyboard alone. The journeys are written once and walked by either.
import assert from "node:assert/strict";

const MOST_STEPS = 150;

/** Clicks, ticks and types where the pointer is. */
export const mouse = {
  press: (locator) => locator.click(),
  tick: (locator) => locator.check(),
  async type(locator, text) {
    await locator.click();
    await locator.press("Control+a");
    await locator.pressSequentially(text);
  },
  choose: (locator, value) => locator.selectOption(value),
  attach: (locator, file) => locator.setInputFiles(file),
};

/** Only Tab, Shift+Tab, arrows, Space, Enter and letters. */
export const keyboard = {
  async press(locator) {
    if ((await locator.getAttribute("role")) === "tab") return toTab(locator);
    await tabTo(locator);
    await locator.page().keyboard.press("Enter");
  },
  async tick(locator) {
    const page = locator.page();
    const type = await locator.getAttribute("type");
    if (type !== "radio") {
      await tabTo(locator);
      return page.keyboard.press("Space");
    }
    await tabTo(locator, reachesGroup);
    for (let steps = 0; steps < 20; steps += 1) {
      if (await locator.evaluate(isFocused)) return page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
    }
    throw new Error("the arrows do not reach the answer");
  },
  async type(locator, text) {
    await tabTo(locator);
    await locator.page().keyboard.press("Control+a");
    await locator.page().keyboard.type(text);
  },
  async choose(locator, value) {
    await tabTo(locator);
    const label = await locator.locator(`option[value="${value}"]`).innerText();
    await locator.page().keyboard.type(label);
    assert.equal(await locator.inputValue(), value);
  },
  async attach(locator, file) {
    await tabTo(locator);
    const chooser = locator.page().waitForEvent("filechooser");
    await locator.page().keyboard.press("Space");
    await (await chooser).setFiles(file);
  },
};

const isFocused = (element) => element === document.activeElement;
const reachesGroup = (element) =>
  document.activeElement?.type === "radio" && document.activeElement.name === element.name;

/** Among tabs one is reached by Tab, the others by the arrows. */
async function toTab(locator) {
  await tabTo(locator, (element) => document.activeElement.role === "tab" && document.activeElement.parentElement === element.parentElement);
  for (let steps = 0; steps < 10; steps += 1) {
    if (await locator.evaluate(isFocused)) return;
    await locator.page().keyboard.press("ArrowRight");
  }
  throw new Error("the arrows do not reach the tab");
}

/** Presses Tab until the element has the focus; backwards where it stands before what has it. */
async function tabTo(locator, reached = isFocused) {
  await locator.waitFor({ state: "attached" });
  const isBefore = (element) =>
    Boolean(document.activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING);
  const key = (await locator.evaluate(isBefore)) ? "Shift+Tab" : "Tab";
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    if (await locator.evaluate(reached)) return;
    await locator.page().keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${locator}`);
}
