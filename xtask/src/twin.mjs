// The shipped modules in Node: takes the module's two files, then answers each line of standard input. A line `policy {…}` is the pack
// from here on and has no answer.
import { createInterface } from "node:readline";

import { open } from "./module.mjs";

const { calc, load } = await open(...process.argv.slice(2));

const AT_ONCE = 512;
const PACK = "policy ";
let answers = [];
const write = () => new Promise((resolve) => {
  const text = answers.length ? answers.join("\n") + "\n" : "";
  answers = [];
  process.stdout.write(text, resolve);
});
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.startsWith(PACK)) {
    await load(line.slice(PACK.length));
    continue;
  }
  answers.push(calc(line));
  if (answers.length === AT_ONCE) await write();
}
await write();
