// Every address of the hall and who may see it. The addresses stand in app/src/routes.rs alone; here is what a visit needs.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import { ask } from "./sign_in.mjs";

const TABLE = new URL("../../../app/src/routes.rs", import.meta.url);

/** What the router knows, read from its table: `/me/cases/:id`. */
export async function addresses() {
  const text = await readFile(TABLE, "utf8");
  const constants = Object.fromEntries([...text.matchAll(/pub const (\w+): &str = "([^"]*)";/g)].map(([, name, path]) => [name, path]));
  const used = [...text.matchAll(/Route::(?:here|chunk)\(\s*(?:"([^"]*)"|(\w+))/g)];
  return [...new Set(used.map(([, path, name]) => path ?? constants[name]))];
}

/** Who visits, and at which address where the table's has a gap. */
export const VISITS = {
  "/": {},
  "/loan": {},
  "/loan/limit": { at: "/loan/limit?home=first&price=900000&base=4000&term_years=20&months_contributed=24&loan_outstanding=no&family=no" },
  "/loan/schedule": { at: "/loan/schedule?principal=500000&term_years=20" },
  "/loan/life": {},
  "/loan/mixed": {},
  "/account/interest": {},
  "/contribution": {},
  "/contribution/monthly": { at: "/contribution/monthly?base=8000" },
  "/contribution/:ground": { at: "/contribution/base" },
  "/withdrawal": {},
  "/withdrawal/:ground": { at: "/withdrawal/retirement" },
  "/policy": {},
  "/policy/rates": {},
  "/policy/history": {},
  "/search": { at: "/search?q=ZFTQ" },
  "/notices": {},
  "/notices/:id": { at: "/notices/2026-09-20-reg2026" },
  "/branches": {},
  "/help": {},
  "/help/words": {},
  "/accessibility": {},
  "/privacy": {},
  "/about": {},
  "/sitemap": {},
  "/gallery": {},
  "/gallery/:component": { at: "/gallery/button" },
  "/guide": {},
  "/guide/:id": { at: "/guide/rent" },
  "/sign-in": {},
  "/me": { as: "member" },
  "/me/statement": { as: "member" },
  "/me/rent": { as: "member" },
  "/me/cases/:id": { as: "member", at: (page) => newCase(page) },
  "/receipts/:number": { as: "member", at: (page) => receipt(page) },
  "/employer": { as: "agent" },
  "/employer/month": { as: "agent" },
  "/employer/remittances/:id": { as: "agent", at: async (page) => `/employer/remittances/${(await ask(page, "/employer")).remittances[0].id}` },
  "/staff": { as: "staff" },
  "/staff/trial-balance": { as: "staff" },
  "/staff/members": { as: "staff" },
  "/staff/members/:account": { as: "staff", at: async (_, { member }) => `/staff/members/${(await ask(member, "/me/account")).account}` },
};

/** Opens the address in the page of who may see it, and waits until it is drawn. */
export async function visit(pages, { as = "visitor", at }, address) {
  const page = pages[as];
  const path = typeof at === "function" ? await at(page, pages) : at ?? address;
  await page.goto(path);
  await page.locator("h1").first().waitFor();
  await page.getByText("正在载入…").first().waitFor({ state: "detached" });
  // What lies below the first view of the first page comes to those who go there.
  if (path === "/") {
    await page.locator("footer").scrollIntoViewIfNeeded();
    await page.locator(".rates__line").first().waitFor();
    await page.evaluate(() => scrollTo(0, 0));
  }
  await page.waitForLoadState("networkidle");
  assert.equal(new URL(page.url()).pathname, path.split("?")[0], "the page was left for another");
  return page;
}

/** Applies for a rent withdrawal by the interface and waits until it is paid. */
async function newCase(page) {
  const known = await ask(page, "/me/cases");
  if (known.length) return `/me/cases/${known[0].id}`;
  const made = await page.evaluate(async () => {
    const { csrf } = await (await fetch("/api/v1/session")).json();
    const body = { from_month: "2026-01", to_month: "2026-03", lease: "none", card: "4532015112830366" };
    const answer = await fetch("/api/v1/me/withdrawals/rent", {
      method: "POST", body: JSON.stringify(body),
      headers: { "Content-Type": "application/json", "X-CSRF": csrf, "Idempotency-Key": crypto.randomUUID() },
    });
    return answer.json();
  });
  if (!made.id) throw new Error(`no case was made: ${JSON.stringify(made)}`);
  for (let tries = 0; tries < 50; tries += 1) {
    if ((await ask(page, `/me/cases/${made.id}`)).receipt) break;
    await page.waitForTimeout(200);
  }
  return `/me/cases/${made.id}`;
}

async function receipt(page) {
  await newCase(page);
  const { lines } = await ask(page, "/me/statement");
  return `/receipts/${lines.find((line) => line.receipt).receipt}`;
}
