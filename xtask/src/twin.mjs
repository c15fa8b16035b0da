// The shipped modules in Node: takes the module's two files and the policy pack, then answers each line of standard input.
import { createInterface } from "node:readline";

import { open } from "./module.mjs";

const calc = await open(...process.argv.slice(2));

const AT_ONCE = 512;
let answers = [];
const write = () => new Promise((resolve) => {
  const text = answers.length ? answers.join("\n") + "\n" : "";
  answers = [];
  process.stdout.write(text, resolve);
});
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  answers.push(calc(line));
  if (answers.length === AT_ONCE) await write();
}
await write();
