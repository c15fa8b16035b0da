// Chromium, and pages that remember everything that went wrong in them.
import { chromium } from "playwright-core";

const ARGS = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const AS_ROOT = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export const DESKTOP = { width: 1280, height: 800 };
/** The narrowest phone, and what a desk of 1280 px has left at 400 %. */
export const NARROW = { width: 320, height: 568 };
export const PHONE = { width: 390, height: 844 };

export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: [...ARGS, ...AS_ROOT] });
}

/** Said by Playwright where a page asks for a worker that it may not have. */
const BLOCKED = "Service Worker registration blocked by Playwright";

/**
 * A page in a context of its own, without the worker that keeps files for a time without network: what passes through it
 * is not seen by `page.route`. A test of the worker allows it. `page.faults` collects console errors and warnings, uncaught
 * exceptions, breaches of the content policy and failed requests; `page.requested` the paths asked for.
 */
export async function openPage(browser, address, viewport = DESKTOP, serviceWorkers = "block") {
  const context = await browser.newContext({ baseURL: address, viewport, locale: "zh-CN", serviceWorkers });
  return watched(await context.newPage());
}

/** The living page has taken the place of its first view. */
export const lives = (page) => page.locator("#page[data-started]").waitFor({ state: "attached" });

/** The page, remembering what goes wrong in it: see `openPage`. */
export async function watched(page) {
  page.faults = [];
  page.requested = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && message.text() !== BLOCKED) page.faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => page.faults.push(`exception: ${error}`));
  page.on("request", (request) => page.requested.push(new URL(request.url()).pathname));
  page.on("requestfailed", (request) => {
    // What the page itself gives up when it is left is no failure.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") page.faults.push(`no answer: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) page.faults.push(`${response.status()}: ${response.url()}`);
  });
  // Looks at the first view only; the module comes, on the first page, with the first sign of a reader.
  page.glance = page.goto.bind(page);
  page.glanceAgain = page.reload.bind(page);
  // Gives the sign and waits until the page lives.
  const living = (load) => async (...told) => {
    const answer = await load(...told);
    await page.mouse.move(1, 1 + Math.round(performance.now()) % 2);
    await lives(page);
    return answer;
  };
  page.goto = living(page.glance);
  page.reload = living(page.glanceAgain);
  await page.exposeFunction("reportBreach", (breach) => page.faults.push(`content policy: ${breach}`));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) =>
      reportBreach(`${event.effectiveDirective} blocked ${event.blockedURI} ${event.sample}`));
  });
  return page;
}
