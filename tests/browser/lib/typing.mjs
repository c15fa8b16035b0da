// How long the page is deaf while somebody types into the loan limit.
import { openPage, PHONE } from "./browser.mjs";

/** A phone's processor beside this machine's. */
const SLOWER = 4;

/** The longest piece of work on the page's thread and the longest answer to a key, in milliseconds, while a form is filled in. */
export async function typing(browser, address, slower = 1) {
  const page = await openPage(browser, address, PHONE);
  await page.goto("/loan/limit");
  await page.getByRole("heading", { level: 1, name: "能贷多少" }).waitFor();
  await page.waitForLoadState("networkidle");
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.evaluate(() => {
    globalThis.tasks = [];
    globalThis.keys = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: "longtask" });
    new PerformanceObserver((list) =>
      keys.push(...list.getEntries().map((entry) => entry.processingEnd - entry.processingStart))).observe({ type: "event", durationThreshold: 16 });
  });
  const choose = (group, answer) => page.getByRole("group", { name: group }).getByLabel(answer, { exact: true }).check();
  const type = async (label, text) => {
    await page.getByLabel(label).first().click();
    await page.keyboard.type(text, { delay: 60 });
  };
  await choose("家庭第几套", "首套");
  await type("房屋总价", "1500000");
  await type("您的月均缴存基数", "9800");
  await type("想贷多少年", "25");
  await type("连续足额缴存", "36");
  await choose("没还清的公积金贷款", "没有");
  await page.waitForTimeout(500);
  const longest = await page.evaluate(() => ({
    longest_task_ms: Math.round(Math.max(0, ...tasks)),
    long_tasks: tasks.length,
    longest_key_ms: Math.round(Math.max(0, ...keys)),
  }));
  await page.context().close();
  return { ...longest, faults: page.faults };
}

export const phone = (browser, address) => typing(browser, address, SLOWER);
