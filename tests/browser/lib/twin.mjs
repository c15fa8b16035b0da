// The shipped module in Chromium, loaded from a running hall as the page loads it. Answers each line of standard input with a line;
// a line `policy {…}` is the pack from here on and has no answer. Takes the address of the module's script.
import { createInterface } from "node:readline";

import { launch, openPage } from "./browser.mjs";
import { startHall } from "./hall.mjs";

const AT_ONCE = 2_000;
const PACK = "policy ";

const [script] = process.argv.slice(2);
const hall = await startHall();
const browser = await launch();
try {
  const page = await openPage(browser, hall.address);
  await page.goto("/");
  await page.evaluate(async (script) => {
    const module = await import(script);
    // The page has started the module already; a second call changes nothing.
    await module.default();
    globalThis.loadPack = async (pack) => {
      const refused = await module.load_policy(pack);
      if (refused) throw new Error(`the module refused the policy pack: ${refused}`);
    };
    globalThis.answerAll = (lines) => lines.map((line) => module.calc(line));
  }, script);

  let lines = [];
  const answer = async () => {
    const answers = lines.length ? await page.evaluate((lines) => answerAll(lines), lines) : [];
    lines = [];
    await new Promise((resolve) => process.stdout.write(answers.map((line) => `${line}\n`).join(""), resolve));
  };
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.startsWith(PACK)) {
      await answer();
      await page.evaluate((pack) => loadPack(pack), line.slice(PACK.length));
    } else if (lines.push(line) === AT_ONCE) {
      await answer();
    }
  }
  await answer();
  if (page.faults.length) throw new Error(page.faults.join("\n"));
} finally {
  await browser.close();
  await hall.stop();
}
