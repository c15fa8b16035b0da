// The guide shows every service of the catalog; a calculator says what would change its answer, and that is what the rule says.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, openPage } from "./lib/browser.mjs";
import { startHall } from "./lib/hall.mjs";
import { look } from "./lib/look.mjs";

let hall, browser;
before(async () => {
  hall = await startHall(["--clock", "2026-11-23T09:00:00+08:00"]);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await hall?.stop();
});

const catalog = async () => (await fetch(`${hall.address}/api/v1/catalog`)).json();

test("every service of the catalog is in the guide, with its conditions", async () => {
  const services = await catalog();
  const page = await openPage(browser, hall.address);
  await page.goto("/guide");
  await page.locator("main a[href^='/guide/']").first().waitFor();
  const links = await page.locator("main a[href^='/guide/']").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  assert.deepEqual(links.sort(), services.map(({ id }) => `/guide/${id}`).sort());
  await look(page, "guide");
  for (const service of services) {
    await page.goto(`/guide/${service.id}`);
    await page.getByRole("heading", { level: 1, name: service.name.zh }).waitFor();
    const text = await page.locator("main").innerText();
    for (const line of [...service.conditions, ...service.materials]) assert.ok(text.includes(line.zh), `${service.id}: ${line.zh}`);
    const guide = await (await fetch(`${hall.address}/api/v1/guides/${service.id}`)).json();
    const asked = guide.questions.flatMap(({ asked, answer }) => [asked, answer]);
    const places = guide.places.flatMap(({ name, how }) => [name, how]);
    const fields = [...guide.steps, ...asked, ...places, guide.legal, guide.promised, service.fee, guide.no_materials ?? guide.legal];
    for (const line of fields) assert.ok(text.includes(line.zh), `${service.id} lacks ${line.zh}`);
    if (service.decide.manual) assert.ok(text.includes(service.decide.manual.zh), `${service.id} says why a person decides`);
    // Everything has been asked for before the next page is.
    await page.waitForLoadState("networkidle");
  }
  assert.deepEqual(page.faults, []);
});

test("one service, as everybody sees it", async () => {
  const page = await openPage(browser, hall.address);
  await page.goto("/guide/rent");
  await page.getByText("受理之日起3天内决定").waitFor();
  await look(page, "guide-rent");
  // On paper: the guide, and neither buttons nor the ways of the site.
  await page.emulateMedia({ media: "print" });
  assert.ok(!(await page.getByRole("link", { name: "看看我能不能办" }).isVisible()));
  assert.ok(await page.getByText("受理之日起3天内决定").isVisible());
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "看看我能不能办" }).click();
  await page.getByRole("heading", { level: 1, name: "租房能提取吗" }).waitFor();
  assert.deepEqual(page.faults, []);
});

test("what would raise a limit is what the rule finds, and a wanted amount is reached by it", async () => {
  const facts = {
    home: "first", price: "900000", base: "4000", term_years: 20, months_contributed: 24, loan_outstanding: false, family: false,
  };
  const explain = async (wanted) => {
    const body = JSON.stringify({ rule: "loan_limit", date: "2026-11-23", facts, wanted });
    const headers = { "Content-Type": "application/json" };
    return (await (await fetch(`${hall.address}/api/v1/calc/explain`, { method: "POST", headers, body })).json()).changes;
  };
  const page = await openPage(browser, hall.address);
  await page.goto("/loan/limit?home=first&price=900000&base=4000&term_years=20&months_contributed=24&loan_outstanding=no&family=no");
  const lines = page.locator(".decision__lever");
  await lines.first().waitFor();
  const check = async (changes) => {
    assert.ok(changes.length > 0);
    await page.waitForFunction((count) => document.querySelectorAll(".decision__lever").length === count, changes.length);
    const said = await lines.allInnerTexts();
    for (const [index, change] of changes.entries()) assert.ok(said[index].includes(change.text.zh), `${said[index]}: ${change.text.zh}`);
  };
  await check(await explain());
  await page.getByText("其他情况（可不填）").click();
  await page.getByLabel("您想要多少").fill("700000");
  await check(await explain("700000"));
  await page.waitForURL(/wanted=700000/);
  assert.deepEqual(page.faults, []);
});
