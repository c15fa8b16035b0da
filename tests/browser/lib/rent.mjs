// A member's way through the rent withdrawal, step by step, as the page names it.
import { mouse } from "./hand.mjs";

export const CARD = "4532 0151 1283 0366";

/** Fills the form of the rent withdrawal. */
export async function fillRent(page, from, to, hand = mouse) {
  await hand.type(page.getByLabel("从哪个月的房租开始？"), from);
  await hand.type(page.getByLabel("到哪个月为止？"), to);
  await hand.tick(page.getByRole("radio", { name: /^没有/ }));
  await hand.type(page.getByLabel("收款银行卡号"), CARD);
}

export async function toCheck(page, hand = mouse) {
  await hand.press(page.getByRole("button", { name: "下一步：核对" }));
  await page.getByRole("heading", { level: 1, name: "核对并提交" }).waitFor();
}

export async function agree(page, hand = mouse) {
  await hand.tick(page.getByRole("checkbox", { name: /我确认以上内容属实/ }));
}
