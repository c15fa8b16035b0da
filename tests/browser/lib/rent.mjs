// A member's way through the rent withdrawal, as the page names it.

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
export async function fillRent(page, from, to, rent) {
  await page.getByLabel("从哪个月的房租开始？").fill(from);
  await page.getByLabel("到哪个月为止？").fill(to);
  await page.getByRole("radio", { name: rent ? /^有，已在住建部门备案/ : /^没有/ }).check();
  if (rent) await page.getByLabel("合同上每月租金").fill(rent);
  await page.getByLabel("收款银行卡号").fill(CARD);
}

export async function toCheck(page) {
  await page.getByRole("button", { name: "下一步：核对" }).click();
  await atCheck(page);
}

export const atCheck = (page) => page.getByRole("heading", { level: 1, name: "核对并提交" }).waitFor();

export async function agree(page) {
  await page.getByRole("checkbox", { name: /我确认以上内容属实/ }).check();
}

/** From the form to the page of the case. */
export async function submitRent(page, ...answers) {
  await fillRent(page, ...answers);
  await toCheck(page);
  await agree(page);
  await page.getByRole("button", { name: /提交/ }).last().click();
  await page.waitForURL("**/me/cases/**");
}
