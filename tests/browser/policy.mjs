// What an account earns, and what the centres' policies say: the pages against the interface and the command.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";

import { launch } from "./lib/browser.mjs";
import { calc, choose, rows, type, visit as opened } from "./lib/fill.mjs";
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

const visit = (path) => opened(browser, hall, path);

test("interest: every stretch and every settlement are those of the interface", async () => {
  const page = await visit("/account/interest");
  await page.getByText("请填写“从哪天算起？”").waitFor();
  await type(page, "从哪天算起", "2025-07-01");
  await type(page, "算到哪天", "2026-11-23");
  await type(page, "那天账户里有多少钱", "30000");
  await type(page, "每月存入多少", "1950");
  await type(page, "每月几号存入", "15");
  await page.getByRole("button", { name: "加一笔" }).click();
  const entry = page.getByRole("group", { name: "第1笔" });
  await entry.getByLabel("哪天？").fill("2026-08-03");
  await choose(entry, "存入还是提取", "提取");
  await entry.getByLabel("多少钱？").fill("12000");
  const months = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23];
  const movements = months.map((month) => ({
    date: `${month > 12 ? 2026 : 2025}-${String((month - 1) % 12 + 1).padStart(2, "0")}-15`, paid_in: "1950",
  }));
  movements.push({ date: "2026-08-03", paid_out: "12000", side: "carried" });
  const told = await calc(hall, "deposit_interest_days", { carried: "30000", from: "2025-07-01", to: "2026-11-23", movements });
  await page.locator("#segments-1").waitFor();
  await page.waitForFunction((interest) => document.querySelector(".life__head data")?.value === interest, told.interest);
  for (const [index, settlement] of told.settlements.entries()) {
    const shown = await rows(page, `segments-${index}`);
    const segments = settlement.segments.filter((segment) => Number(segment.balance) !== 0);
    assert.deepEqual(
      shown.map((row) => [row[1], row[2], row[3], row[4], row[5]]),
      segments.map(({ from, to, days, balance, rate }) => [from, to, days, balance, `${rate}%`]),
    );
    const closing = await page.locator(".interest__closing").nth(index).innerText();
    assert.ok(closing.replaceAll(",", "").includes(`＝${settlement.after}元`), closing);
  }
  await look(page, "interest");
  await entry.getByLabel("多少钱？").fill("99999999");
  await page.getByText("提取不能超过这个数").waitFor();
  await entry.getByLabel("哪天？").fill("2027-08-03");
  await page.getByText("不在计算的日子里").waitFor();
  assert.deepEqual(page.faults, []);
});

/** Every list of dated rows in a pack, by its path. */
function parameters(value, path = []) {
  if (Array.isArray(value)) return value.length && value.every((row) => row?.from) ? [[path.join("."), value]] : [];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => parameters(inner, [...path, key]));
}

const printed = (id) => JSON.parse(execFileSync(process.env.HALL_SERVER, ["policy", id], { maxBuffer: 1 << 26 }));

test("the page and the command say the same of every centre", async () => {
  const page = await visit("/policy");
  await page.locator("#facts").waitFor({ state: "attached" });
  const shipped = await (await fetch(`${hall.address}/api/v1/policies`)).json();
  assert.ok(shipped.length >= 40);
  assert.equal(await page.locator("#centre option").count(), 1 + shipped.length);
  for (const [id, day] of [["yancheng", "2026-11-23"], ["nanjing", "2026-11-23"], ["shanghai", "2025-12-31"], ["liupanshui", "2026-11-23"]]) {
    const pack = printed(id);
    await page.getByLabel("看哪个中心").selectOption(id);
    await page.locator("#centre-name").filter({ hasText: pack.name.zh }).waitFor();
    await type(page, "按哪一天的政策算", day);
    await page.locator(".calculator__basis").filter({ hasText: day.replace(/-0?/g, "年").replace(/年(\d+)$/, "月$1日") }).waitFor();
    const shown = await page.locator("[data-path]").evaluateAll((lines) => lines.map((line) => [
      line.dataset.path, line.querySelector("data").value, line.querySelector(".rates__since").textContent,
    ]));
    const inForce = parameters(pack).flatMap(([path, rows]) => {
      const row = rows.filter((row) => row.from <= day).at(-1);
      return row ? [[path, row]] : [];
    });
    assert.deepEqual(shown.map(([path]) => path).sort(), inForce.map(([path]) => path).sort(), id);
    const byPath = new Map(inForce);
    for (const [path, value, since] of shown) {
      const row = byPath.get(path);
      const [year, month, date] = row.from.split("-").map(Number);
      assert.ok(since.includes(`${year}年${month}月${date}日起`), `${path}: ${since}`);
      assert.ok(since.includes(pack.sources[row.source].title.zh), `${path}: ${since}`);
      // A number may be written with other noughts at its end; a step table is compared by its day and source.
      if (typeof row.value === "object") continue;
      const same = String(row.value) === value || Number(row.value) === Number(value);
      assert.ok(same, `${id} ${path}: the page has ${value}, the command ${row.value}`);
    }
    const keys = (list) => page.locator(`${list} li`).evaluateAll((lines) => lines.map((line) => line.dataset.key));
    assert.deepEqual(await keys("section .policy__unknown"), pack.unknown.map(({ key }) => key), id);
    assert.deepEqual(await keys("#facts"), pack.facts.map(({ key }) => key), id);
  }
  assert.deepEqual(page.faults, []);
});

test("two centres side by side", async () => {
  const page = await visit("/policy?centre=nanjing&with=shanghai&day=2026-11-23");
  const packs = ["nanjing", "shanghai"].map(printed);
  const at = (pack) => pack.contribution.base_cap.filter((row) => row.from <= "2026-11-23").at(-1).value;
  const shown = await rows(page, "compared");
  assert.deepEqual(shown[0].slice(1).map((cell) => Number(cell.replace(" 元", ""))), packs.map(at).map(Number));
  assert.ok(shown.length >= 10);
  await look(page, "policy-compared");
  await page.getByLabel("和哪个中心对比").selectOption("");
  await page.locator("#compared").waitFor({ state: "detached" });
  assert.deepEqual(page.faults, []);
});
