// The shipped module beside decimal.js and SheetJS in one Node. Prints one JSON object of nanoseconds.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { open } from "../module.mjs";

const [script, module, pack, packages, folder] = process.argv.slice(2);
const { calc, load: loadPack } = await open(script, module);
await loadPack(readFileSync(pack, "utf8"));
const load = createRequire(packages);
const [Decimal, XLSX] = [load("decimal.js"), load("xlsx")];

const ROUNDS = 9;
const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Median over rounds of `many` calls each, after two rounds of warming up, in nanoseconds a call. */
function time(many, call) {
  const rounds = [];
  for (let round = -2; round < ROUNDS; round += 1) {
    const start = process.hrtime.bigint();
    for (let index = 0; index < many; index += 1) call(index);
    if (round >= 0) rounds.push(Number(process.hrtime.bigint() - start) / many);
  }
  return Math.round(median(rounds));
}

/** A level-payment schedule by the ledger convention, row by row; returns the sum of its interest. */
function schedule(principal, percent, months) {
  const rate = new Decimal(percent).div(1200);
  const power = rate.plus(1).pow(months);
  const payment = principal.times(rate).times(power).div(power.minus(1)).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  let [balance, interests] = [principal, new Decimal(0)];
  for (let month = 1; month <= months; month += 1) {
    const interest = balance.times(rate).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
    balance = balance.minus(month === months ? balance : payment.minus(interest));
    interests = interests.plus(interest);
  }
  return interests;
}

const plan = (months) =>
  JSON.stringify({ id: 1, kind: "loan_equal_instalment", inputs: { principal: "1000000", annual_pct: "3.1", months } });
const [whole, single] = [plan(360), plan(1)];
const million = new Decimal(1_000_000);
const ours = JSON.parse(calc(whole)).result.ledger_interest;
if (!schedule(million, "3.1", 360).eq(ours)) throw new Error(`the schedules differ: ${ours}`);

const question = readFileSync(join(folder, "decision.json"), "utf8").trim();
if (JSON.parse(calc(question)).result.decision.outcome !== "grant") throw new Error(calc(question));

const start = process.hrtime.bigint();
const rows = XLSX.utils.sheet_to_json(XLSX.readFile(join(folder, "month.xlsx"), { dense: true }).Sheets["汇缴清册"], { header: 1 });
const sheetjs = Math.round(Number(process.hrtime.bigint() - start));
console.log(JSON.stringify({
  decision_module: time(500, () => calc(question)),
  schedule_module: time(1_000, () => calc(whole)),
  schedule_decimal_js: time(5, () => schedule(million, "3.1", 360)),
  // The same with one row: what the question, the first payment and the answer cost without the other 359.
  single_module: time(1_000, () => calc(single)),
  single_decimal_js: time(200, () => schedule(million, "3.1", 1)),
  sheetjs_read: sheetjs,
  sheetjs_rows: rows.length - 1,
}));
