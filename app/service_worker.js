// Served as /service_worker.js. Keeps the pages for a time without a network. It never touches the interface (/api/): what belongs to
// a person is always asked anew, and nothing of it is kept here. The build puts the names and the version in.
const VERSION = "/version";
const SHELL = ["/shell"];
const CALCULATORS = ["/calculators"];

const isAsset = (path) => path.startsWith("/assets/");
const isCalculator = (path) => CALCULATORS.includes(path);

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(caches.open(VERSION).then((cache) => cache.addAll(["/", ...SHELL])));
});

addEventListener("activate", (event) => {
  const forget = async () => {
    for (const name of await caches.keys()) if (name !== VERSION) await caches.delete(name);
    await clients.claim();
  };
  event.waitUntil(forget());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || pathname.startsWith("/api/")) return;
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => caches.match("/")));
  } else if (isAsset(pathname) || SHELL.includes(pathname)) {
    event.respondWith(fromCache(request));
    if (isCalculator(pathname)) event.waitUntil(keepCalculators());
  }
});

async function fromCache(request) {
  const cache = await caches.open(VERSION);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && isAsset(new URL(request.url).pathname)) await cache.put(request, answer.clone());
  return answer;
}

/** Whoever opens one calculator gets them all, unless the device asks to save data. */
let keeping;
function keepCalculators() {
  if (navigator.connection?.saveData) return;
  keeping ??= (async () => {
    const cache = await caches.open(VERSION);
    for (const path of CALCULATORS) if (!(await cache.match(path))) await cache.add(path);
  })().catch(() => (keeping = undefined));
  return keeping;
}
