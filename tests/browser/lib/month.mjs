// An agent's way through the month, step by step, as the page names it.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { mouse } from "./hand.mjs";
import { signIn } from "./sign_in.mjs";

const FIXTURES = join(dirname(createRequire(import.meta.url).resolve("../package.json")), "../fixtures/workbooks");

export const fixture = (name) => join(FIXTURES, name);

/** Signs in and waits until the first page is drawn: leaving earlier would break off its requests. */
export async function agent(page, who = "盐城丹顶鹤食品有限公司经办人", hand = mouse) {
  await signIn(page, "单位", who, "**/employer", hand);
  await page.getByTestId("paid-to").waitFor();
}

/** Opens the month, which must be the next one to pay. */
export async function openMonth(page, month) {
  await page.goto("/employer/month");
  await page.getByRole("heading", { level: 1, name: `办理${month}汇缴` }).waitFor();
}

/** Chooses a file; `true` when its columns were remembered and the page went straight to the check. */
export async function choose(page, file, hand = mouse) {
  await hand.attach(page.getByLabel("选择清册文件", { exact: true }), file);
  const columns = page.getByRole("heading", { level: 2, name: "对应各列" });
  const check = page.getByRole("heading", { level: 2, name: "核对清册" });
  await columns.or(check).waitFor();
  return check.isVisible();
}

/** From the columns as guessed to the check. */
export async function checkAsGuessed(page, hand = mouse) {
  await hand.press(page.getByRole("button", { name: "核对清册" }));
  await page.getByRole("heading", { level: 2, name: "核对清册" }).waitFor();
}

/** What the check says: members in the file, payable, faults, and the total as the page's data element has it. */
export async function totals(page) {
  const panel = page.getByTestId("totals");
  const value = async (name) => panel.locator(".totals__item").filter({ hasText: name }).locator("dd").innerText();
  const count = async (name) => Number(await value(name));
  return {
    people: await count("表中职工"),
    payable: await count("可以汇缴"),
    faults: await count("需要修改"),
    total: await panel.locator("data").getAttribute("value"),
  };
}

/** What went wrong, without the questions for remembered columns that were answered with "none". */
export function surprises(page) {
  const asked = (fault) => /^404: .*\/employer\/mappings\//.test(fault);
  let none = page.faults.filter(asked).length;
  return page.faults.filter((fault) => {
    if (asked(fault)) return false;
    return !(fault.includes("status of 404") && none-- > 0);
  });
}
