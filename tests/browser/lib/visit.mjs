// What `cargo xtask bench visit` measures, as one line of JSON: Lighthouse's scores and how the page answers to typing.
import { audit } from "./audit.mjs";
import { launch } from "./browser.mjs";
import { startHall } from "./hall.mjs";
import { phone, typing } from "./typing.mjs";

const RUNS = 5;
const PAGES = { home: "/", loan_limit: "/loan/limit", sign_in: "/sign-in" };

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const hall = await startHall();
const browser = await launch();
try {
  const said = {};
  for (const [name, path] of Object.entries(PAGES)) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await audit(hall.address + path));
    for (const key of ["performance", "first_paint_ms", "largest_paint_ms", "blocked_ms"]) {
      said[`${name}_${key}`] = middle(runs.map((run) => run[key]));
    }
    for (const key of ["accessibility", "practices"]) said[`${name}_${key}`] = Math.min(...runs.map((run) => run[key]));
  }
  said.typing_task_ms = (await typing(browser, hall.address)).longest_task_ms;
  const slow = await phone(browser, hall.address);
  said.phone_task_ms = slow.longest_task_ms;
  said.phone_key_ms = slow.longest_key_ms;
  process.stdout.write(`${JSON.stringify(said)}\n`);
} finally {
  await browser.close();
  await hall.stop();
}
