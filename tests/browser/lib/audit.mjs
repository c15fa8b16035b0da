// Lighthouse on a phone, as it comes: slow network and slow processor are simulated.
import * as launcher from "chrome-launcher";
import lighthouse from "lighthouse";

const FLAGS = ["--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

/** A browser that has only just started sometimes shows nothing in time: then nothing was measured, and it is asked again. */
const TRIES = 3;

/** The scores of a page, 0 to 100, and the names of the audits that took something off the two that are asserted. */
export async function audit(address) {
  for (let tries = 1; ; tries += 1) {
    const found = await once(address);
    if (!found.fault) return found;
    if (tries === TRIES) throw new Error(`Lighthouse could not measure ${address}: ${found.fault}`);
  }
}

async function once(address) {
  const chrome = await launcher.launch({
    chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    chromeFlags: [...FLAGS, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  try {
    const { lhr } = await lighthouse(address, {
      port: chrome.port,
      logLevel: "error",
      onlyCategories: ["performance", "accessibility", "best-practices"],
    });
    if (lhr.runtimeError) return { fault: lhr.runtimeError.code };
    const score = (name) => Math.round(100 * lhr.categories[name].score);
    const faults = ["accessibility", "best-practices"].flatMap((name) =>
      lhr.categories[name].auditRefs
        .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
        .map(({ id }) => `${id}: ${JSON.stringify(lhr.audits[id].details?.items?.slice(0, 3))}`));
    const metric = (id) => Math.round(lhr.audits[id].numericValue);
    return {
      performance: score("performance"),
      accessibility: score("accessibility"),
      practices: score("best-practices"),
      first_paint_ms: metric("first-contentful-paint"),
      largest_paint_ms: metric("largest-contentful-paint"),
      blocked_ms: metric("total-blocking-time"),
      shift_thousandths: Math.round(1000 * lhr.audits["cumulative-layout-shift"].numericValue),
      faults,
    };
  } finally {
    chrome.kill();
  }
}
