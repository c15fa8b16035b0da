// How much comes over the wire: for the first view, for the first page, for each page, and what may be kept for ever.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { launch, openPage, PHONE } from "./lib/browser.mjs";
import { startHall } from "./lib/hall.mjs";
import { look } from "./lib/look.mjs";
import { agent } from "./lib/month.mjs";
import { clerk, renter } from "./lib/sign_in.mjs";
import { CHUNK_MOST, FIRST_PAGE_MOST, FIRST_VIEW_MOST, ROUTES, weights } from "./lib/weight.mjs";

let hall, browser;
before(async () => {
  hall = await startHall();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await hall?.stop();
});

/** The bytes of everything that comes, as they came: compressed, with headers. `bytes()` is their sum. */
async function counted(page) {
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  let sum = 0;
  network.on("Network.loadingFinished", ({ encodedDataLength }) => (sum += encodedDataLength));
  return () => sum;
}

/** What a page asks for by itself, apart from the interface. */
const filesOf = (page) => [...new Set(page.requested.filter((path) => !path.startsWith("/api/")).map((path) => (path === "/" ? "/index.html" : path)))].sort();

test("the first page is whole and styled, and under 30 KB, until its reader gives a sign", async () => {
  const page = await openPage(browser, hall.address, PHONE);
  const bytes = await counted(page);
  await page.glance("/");
  await page.waitForLoadState("networkidle");
  assert.equal(await page.locator("h1").innerText(), "您想办什么？");
  for (const link of ["/loan/limit", "/loan/schedule", "/withdrawal/rent", "/sign-in?next=/me"]) {
    assert.ok(await page.locator(`main a[href="${link}"]`).first().isVisible(), link);
  }
  // A sheet that is not there leaves the links blue and underlined and the cards without a frame.
  const card = page.locator("main .task-list__row").first();
  const drawn = await card.evaluate((card) => {
    const { textDecorationLine, minHeight, display } = getComputedStyle(card);
    return { textDecorationLine, minHeight: parseFloat(minHeight), display };
  });
  assert.equal(drawn.textDecorationLine, "none");
  assert.ok((await card.boundingBox()).height >= 44, "a card is a target for a thumb");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `the page is ${wide} px wider than the phone`);
  await look(page, "first-view-without-modules");
  const { view } = await weights(process.env.HALL_DIST);
  assert.deepEqual(filesOf(page), Object.keys(view.files).sort());
  assert.ok(view.bytes > 5_000 && view.bytes < FIRST_VIEW_MOST, `${view.bytes} bytes of files`);
  // With the question who is signed in, and all headers, which no coding makes shorter here.
  assert.ok(bytes() > view.bytes && bytes() < FIRST_VIEW_MOST + 10_000, `${bytes()} bytes came over the wire`);
});

test("all that the first page loads for its reader stays under its limit, and the rest comes to those who go there", async () => {
  const page = await openPage(browser, hall.address, PHONE);
  const bytes = await counted(page);
  await page.goto("/");
  await page.waitForTimeout(1_000);
  const { first, pages, chunks } = await weights(process.env.HALL_DIST);
  assert.deepEqual(filesOf(page), Object.keys(first.files).sort());
  assert.ok(first.bytes < FIRST_PAGE_MOST, `${first.bytes} bytes of files`);
  // With the answers of the interface and all headers.
  assert.ok(bytes() > first.bytes && bytes() < FIRST_PAGE_MOST + 12_000, `${bytes()} bytes came over the wire`);
  await page.locator("footer").scrollIntoViewIfNeeded();
  for (const name of ["通知公告", "现行标准"]) await page.getByRole("heading", { level: 2, name }).waitFor();
  const news = Object.keys(pages.news.files).map((file) => `${chunks}/${file}`);
  assert.deepEqual(filesOf(page), [...Object.keys(first.files), ...news].sort());
});

test("no file of a page is over its limit, and every chunk stands in the list of routes", async () => {
  const { pages } = await weights(process.env.HALL_DIST);
  // Beside them the door for Node, which no visitor loads, and the reader of the policy, which comes with many pages.
  const named = new Set(["calc", "read_policy", ...ROUTES.map(({ page }) => page)]);
  assert.deepEqual(Object.keys(pages).filter((page) => !named.has(page)), []);
  assert.deepEqual([...named].filter((page) => !(page in pages)), []);
  for (const [page, { files }] of Object.entries(pages).filter(([page]) => page !== "calc")) {
    for (const [file, bytes] of Object.entries(files)) {
      assert.ok(bytes < CHUNK_MOST, `${page}: ${file} has ${bytes} bytes, more than ${CHUNK_MOST}`);
    }
  }
});

const COME_IN = { member: renter, agent, clerk };

test("each page brings its own files and those of the policy, and nothing else", async () => {
  const { pages, chunks } = await weights(process.env.HALL_DIST);
  for (const { path, page: name, policy, who, with: others = [] } of ROUTES.filter(({ path }) => !/[:,]/.test(path))) {
    const page = await openPage(browser, hall.address);
    if (who) await COME_IN[who](page);
    page.requested.length = 0;
    await page.goto(path);
    await page.locator("h1").waitFor();
    await page.waitForLoadState("networkidle");
    const came = page.requested.filter((file) => file.startsWith(`${chunks}/`) && /\/(page|shared)_/.test(file));
    const wanted = new Set([name, ...others, ...(policy ? ["read_policy"] : [])].flatMap((of) => Object.keys(pages[of].files)));
    assert.deepEqual(came.map((file) => file.slice(chunks.length + 1)).sort(), [...wanted].sort(), path);
    await page.context().close();
  }
});

test("whatever carries a hash in its name is compressed and may be kept for ever, and the door to it may not", async () => {
  const dist = process.env.HALL_DIST;
  const files = (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(dist.length));
  const assets = files.filter((file) => file.startsWith("/assets/") && !/\.(br|gz)$/.test(file));
  assert.ok(assets.length > 20, `${assets.length} files`);
  for (const file of assets) {
    const answer = await fetch(hall.address + file, { headers: { "Accept-Encoding": "br" } });
    assert.equal(answer.status, 200, file);
    assert.equal(answer.headers.get("cache-control"), "public, max-age=31536000, immutable", file);
    assert.equal(answer.headers.get("content-encoding"), "br", file);
    // Of the file, or of the folder whose files name each other.
    assert.match(file, /^\/assets\/[a-z]+-[0-9a-f]{16}(\.[a-z]+$|\/)/, "a name without a hash");
    await answer.arrayBuffer();
    for (const packed of ["br", "gz"]) assert.ok(files.includes(`${file}.${packed}`), `${file}.${packed}`);
  }
  for (const path of ["/", "/loan/limit", "/index.html", "/loan/limit.html", "/guide/rent"]) {
    const answer = await fetch(hall.address + path);
    assert.doesNotMatch(answer.headers.get("cache-control") ?? "", /immutable|max-age=[1-9]/, path);
  }
});

test("the reader of spreadsheets comes when a file is chosen, and not before", async () => {
  const page = await openPage(browser, hall.address);
  const isReader = (path) => path.includes("/sheet-");
  await agent(page);
  await page.goto("/employer/month");
  await page.locator("input[type=file]").waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
  assert.deepEqual(page.requested.filter(isReader), []);
  const file = { name: "wages.csv", mimeType: "text/csv", buffer: Buffer.from("姓名,证件号码\n") };
  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.waitForResponse((answer) => answer.url().endsWith("_bg.wasm") && isReader(answer.url()));
  const index = await readFile(`${process.env.HALL_DIST}/index.html`, "utf8");
  assert.ok(page.requested.some((path) => index.includes(`content="${path}"`)), "the worker of index.html was asked for");
});
