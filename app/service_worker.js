// The hall without a network: the calculators, by the law that came last (`app/src/offline.rs`). Only files of the site are kept
// here, which are the same for everybody; what the interface answers (/api/) never passes through this script.
//
// A newer worker waits, as browsers have it, until no page of the older one is open, and only then deletes the older one's
// files: an open page finds its own for as long as it lives, and no list of generations has to be kept. Meanwhile pages come
// from the network and are new; should it fail, the older ones start again, whole.
const BUILD = "/build";
const FILES = "/files";
const FIRST = "/index.html";
const FRAME = "/frame.html";
const CACHE = `hall-${BUILD}`;
// Names below carry the hash of their content.
const HASHED = "/assets/";

// What a page cannot do without: its styles, its scripts and the parts that it fetches.
const namedIn = (page) =>
  [...page.matchAll(/(?:src|href|name="parts" content)="([^"]+)"/g)]
    .flatMap(([, names]) => names.split(" "))
    .filter((name) => name.startsWith(HASHED));

const install = async () => {
  const cache = await caches.open(CACHE);
  // One after the other: whatever the reader asks for meanwhile has the other connections to itself.
  for (const file of FILES) await cache.add(file);
  // The hall may have been renewed while its files came: then a page names other files, and the next worker is the right one.
  const isPage = (answer) => answer.headers.get("content-type")?.startsWith("text/html");
  for (const page of (await cache.matchAll()).filter(isPage)) {
    if (namedIn(await page.text()).every((name) => FILES.includes(name))) continue;
    await caches.delete(CACHE);
    throw new Error(`${page.url} is of another version`);
  }
};

const activate = async () => {
  const older = (await caches.keys()).filter((name) => name.startsWith("hall-") && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
  // The page does not wait for the worker to wake up.
  await registration.navigationPreload?.enable();
  // Also the page that is open at the first visit goes on when the network is lost.
  await clients.claim();
};

const kept = async (name) => (await caches.open(CACHE)).match(name, { ignoreVary: true });

const fromNetwork = async (event) => {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch (fault) {
    const { pathname } = new URL(event.request.url);
    const instead = (await kept(pathname === "/" ? FIRST : pathname)) ?? (event.request.mode === "navigate" && (await kept(FRAME)));
    if (instead) return instead;
    throw fault;
  }
};

const fromCache = async (event) => {
  const known = await kept(event.request);
  if (known) return known;
  const came = await fetch(event.request);
  if (came.ok) {
    const copy = came.clone();
    // A device without room keeps less.
    event.waitUntil(caches.open(CACHE).then((cache) => cache.put(event.request, copy)).catch(() => {}));
  }
  return came;
};

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin || pathname.startsWith("/api/")) return;
  if (pathname.startsWith(HASHED)) event.respondWith(fromCache(event));
  else if (mode === "navigate" || FILES.includes(pathname)) event.respondWith(fromNetwork(event));
});
