// The shipped modules in Node, as pages load them: `open` returns the doors `calc`, which takes and gives one JSON line, and `load`,
// which takes a centre's policy pack as JSON.
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const overHttp = globalThis.fetch;
/** The chunks ask for their files by address; here they are files. */
globalThis.fetch = async (address, options) => {
  const url = String(address);
  if (!url.startsWith("file:")) return overHttp(address, options);
  return new Response(readFileSync(fileURLToPath(url)), { headers: { "content-type": "application/wasm" } });
};

export async function open(script, module) {
  const { default: init, calc, load_policy } = await import(pathToFileURL(script));
  await init({ module_or_path: readFileSync(module) });
  const load = async (pack) => {
    const refused = await load_policy(pack);
    if (refused) throw new Error(`the module refused the policy pack: ${refused}`);
  };
  return { calc, load };
}
