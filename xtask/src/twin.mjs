// The shipped module in Node: takes the module's two files and the policy pack, then answers each line of standard input.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const [script, module, pack] = process.argv.slice(2);
const { default: init, calc, load_policy } = await import(script);
await init({ module_or_path: readFileSync(module) });
const refused = load_policy(readFileSync(pack, "utf8"));
if (refused) throw new Error(`the module refused the policy pack: ${refused}`);

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
