// A member's way through the rent withdrawal, step by step, as the page names it.
import { mouse } from "./hand.mjs";

export const CARD = "4532 0151 1283 0366";
export const APPLY = "/api/v1/me/withdrawals/rent";

/** Opens the form; what another test has left unsubmitted is not gone on with. */
export async function openRent(page) {
  await page.goto("/me/rent");
  const anew = page.getByRole("button", { name: "重新开始" });
  await anew.or(page.getByLabel("收款银行卡号")).first().waitFor();
  if (await anew.isVisible()) await anew.click();
  await page.getByLabel("收款银行卡号").waitFor();
}

/** Fills the form; `rent` is that of a registered lease. */
export async function fillRent(page, from, to, { rent, hand = mouse } = {}) {
  await hand.type(page.getByLabel("从哪个月的房租开始？"), from);
  await hand.type(page.getByLabel("到哪个月为止？"), to);
  await hand.tick(page.getByRole("radio", { name: rent ? /^有，已在住建部门备案/ : /^没有/ }));
  if (rent) await hand.type(page.getByLabel("合同上每月租金"), rent);
  await hand.type(page.getByLabel("收款银行卡号"), CARD);
}

export async function toCheck(page, hand = mouse) {
  await hand.press(page.getByRole("button", { name: "下一步：核对" }));
  await atCheck(page);
}

export const atCheck = (page) => page.getByRole("heading", { level: 1, name: "核对并提交" }).waitFor();

export async function agree(page, hand = mouse) {
  await hand.tick(page.getByRole("checkbox", { name: /我确认以上内容属实/ }));
}

/** From the form to the page of the case. */
export async function submitRent(page, from, to, rent) {
  await fillRent(page, from, to, { rent });
  await toCheck(page);
  await agree(page);
  await page.getByRole("button", { name: /提交/ }).last().click();
  await page.waitForURL("**/me/cases/**");
}
