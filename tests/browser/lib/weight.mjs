// What the pages weigh: the limits, the list of routes, and the compressed sizes of what was built.
import { readFile, stat } from "node:fs/promises";

/** index.html, the styles and its scripts: the first page until its reader gives a sign. */
export const FIRST_VIEW_MOST = 30_000;
/** The first page with its module: no more than it has now. */
export const FIRST_PAGE_MOST = 160_000;
/** One file of a page's code, whatever the page. */
export const CHUNK_MOST = 40_000;

/** Every address with the chunk of its page; parts of a page that come later have an address with a comma. */
export const ROUTES = JSON.parse(await readFile(new URL("../routes.json", import.meta.url), "utf8"));

/** The files of the first view, of the first page and of every page's code with their bytes, as they are sent. */
export async function weights(dist) {
  const list = JSON.parse(await readFile(`${dist}.json`, "utf8"));
  const size = async (path) => (await stat(`${dist}${path}.br`)).size;
  const sum = (files) => Object.values(files).reduce((sum, bytes) => sum + bytes, 0);
  const sized = async (names, folder) =>
    Object.fromEntries(await Promise.all(names.map(async (name) => [name, await size(`${folder}${name}`)])));
  const pages = {};
  for (const [page, names] of Object.entries(list.pages)) {
    const files = await sized(names, `${list.chunks}/`);
    pages[page] = { files, bytes: sum(files) };
  }
  const [view, alive] = [await sized(list.first_view, ""), await sized([...list.first_view, ...list.first_page_module], "")];
  return { view: { files: view, bytes: sum(view) }, first: { files: alive, bytes: sum(alive) }, pages, chunks: list.chunks };
}
