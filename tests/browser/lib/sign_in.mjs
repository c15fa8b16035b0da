// Coming in through the sign-in page as one of the people of the demo data.
import { mouse } from "./hand.mjs";

/** Signs in by the tab and the line of the demo list, and waits for the first page of the role. */
export async function signIn(page, tab, who, arrive, hand = mouse) {
  await page.goto("/sign-in");
  await fillIn(page, tab, who, hand);
  await hand.press(page.getByRole("button", { name: "登录", exact: true }));
  await page.waitForURL(arrive);
  await page.getByRole("heading", { level: 1, name: "登录" }).waitFor({ state: "detached" });
  // Leaving while answers are still coming would count as their failure.
  await page.getByText("正在载入…").first().waitFor({ state: "detached" });
}

/** Fills the form without sending it. */
export async function fillIn(page, tab, who, hand = mouse) {
  await hand.press(page.getByRole("tab", { name: tab }));
  await hand.press(page.getByRole("button", { name: who }));
}

export const renter = (page, hand) => signIn(page, "个人", "亭湖区无房职工", "**/me", hand);
export const owner = (page) => signIn(page, "个人", "有自有住房的职工", "**/me");
export const clerk = (page) => signIn(page, "中心", "中心工作人员", "**/staff");

/** Asks the interface with the session of the page. */
export async function ask(page, path) {
  return page.evaluate(async (path) => (await fetch(`/api/v1${path}`)).json(), path);
}

/** An amount as the interface writes it, in fen, exactly. */
export function fen(amount) {
  const [, sign, whole, part] = /^(-?)(\d+)\.(\d\d)$/.exec(amount.replaceAll(",", "").replace("−", "-").replace("+", ""));
  return BigInt(`${sign}${whole}${part}`);
}
