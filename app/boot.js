// Starts the page's module, at once or when it is wanted, and hands over what the reader did to the first view meanwhile.
const view = document.getElementById("page");

// Where an element stands within another: the same in the living page, which is drawn by the same components.
const placeOf = (element, within) => {
  const place = [];
  for (let at = element; at !== within; at = at.parentElement) place.unshift([...at.parentElement.children].indexOf(at));
  return place;
};

// A press on a button before the module is there is not lost: the last one is made again. Links and the search work by themselves.
let pressed;
view.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button || button.closest("form[action]")) return;
  event.preventDefault();
  pressed = placeOf(button, view);
});

const typed = () => {
  const fields = [...view.querySelectorAll("input[id], textarea[id], select[id]")];
  return fields.filter((field) => field.checked !== field.defaultChecked || (field.value ?? "") !== (field.defaultValue ?? ""));
};
const told = (field, ...names) => names.forEach((name) => field.dispatchEvent(new Event(name, { bubbles: true })));

// Gives the page that took the place of `view` what was typed, chosen and pressed, and the focus.
const handOver = (left, place) => {
  const page = document.getElementById("page");
  for (const { id, type, value, checked } of left) {
    const field = document.getElementById(id);
    // Of several choices the other ones go by themselves.
    if (field && field.checked !== checked && (checked || type !== "radio")) field.click();
    if (field && field.value !== value) {
      field.value = value;
      told(field, "input", "change");
    }
  }
  const field = place && document.getElementById(place.id);
  field?.focus();
  if (field?.setSelectionRange && place.start !== null) field.setSelectionRange(place.start, place.end);
  pressed?.reduce((at, step) => at?.children[step], page)?.click();
};

// Everything that the page will ask for one after the other comes at once, but not before the first view has been painted.
const fetchParts = () => {
  for (const part of document.querySelector('meta[name="parts"]').content.split(" ")) {
    const isScript = part.endsWith(".js");
    const link = Object.assign(document.createElement("link"), { rel: isScript ? "modulepreload" : "preload", href: part });
    if (!isScript) Object.assign(link, { as: "fetch", type: "application/wasm", crossOrigin: "anonymous" });
    document.head.append(link);
  }
};
const next = () => new Promise((resolve) => setTimeout(resolve));
// A page that nobody looks at is not painted.
const painted = () => (document.hidden ? next() : new Promise(requestAnimationFrame).then(next));

const start = async () => {
  await painted();
  fetchParts();
  const { default: init, mount, keep_law } = await import("/app.js");
  await init();
  addEventListener("page-takes-over", () => {
    const left = typed();
    const { id, selectionStart, selectionEnd } = document.activeElement;
    const place = view.contains(document.activeElement) && id ? { id, start: selectionStart, end: selectionEnd } : undefined;
    if (left.length || place || pressed) setTimeout(() => handOver(left, place));
  }, { once: true });
  await next();
  mount();
  return keep_law;
};

// The first page is whole without the module, except for those who have signed in or read English. Its notices and numbers,
// which lie below, its suggestions and its switches come with the first sign that somebody is there.
const SIGNS = ["pointerdown", "pointermove", "keydown", "focusin", "scroll"];
const sign = () => new Promise((resolve) => {
  const seen = ({ type, target }) => {
    // Whoever presses a link goes elsewhere.
    if (type === "pointerdown" && target.closest?.("a")) return;
    for (const name of SIGNS) removeEventListener(name, seen, true);
    resolve();
  };
  for (const name of SIGNS) addEventListener(name, seen, { capture: true, passive: true });
});
const isKnown = async () => {
  const session = await fetch("/api/v1/session");
  if (!(await session.json()).who) await new Promise(() => {});
};
const isEnglish = () => {
  try {
    return localStorage.getItem("lang") === "en";
  } catch {
    return false; // A browser may refuse storage.
  }
};
const wanted = async () => {
  // Without an answer nobody is known, and the page waits for a sign.
  if (location.pathname === "/" && !isEnglish()) await Promise.race([sign(), isKnown().catch(() => new Promise(() => {}))]);
};
const started = wanted().then(start);
started.catch(() => {
  const says = "这一页没有载入完：请检查网络后刷新。还是不行，请换一个新一点的浏览器，或者拨打 12329。";
  const notice = Object.assign(document.createElement("p"), { className: "notice notice--failure", role: "alert", textContent: says });
  view.querySelector("main > *").prepend(notice);
});

// Somebody has signed out in another tab, which has emptied what all tabs share: what this one keeps for itself goes too.
addEventListener("storage", ({ key }) => {
  if (key === null) sessionStorage.clear();
});

// What is needed without a network comes when nothing else does: the page is there, and nothing has come for a while.
const QUIET_MS = 2_000;
const quiet = () => new Promise((resolve) => {
  const done = () => {
    watch.disconnect();
    resolve();
  };
  let timer = setTimeout(done, QUIET_MS);
  const watch = new PerformanceObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(done, QUIET_MS);
  });
  watch.observe({ type: "resource" });
});
const keepForOffline = async () => {
  const keep_law = await started;
  await quiet();
  await navigator.serviceWorker.register("/service_worker.js");
  await navigator.serviceWorker.ready;
  await keep_law();
};
// A browser may have no such worker or refuse it, a reader may want to save data: then the pages need a network, as before.
if (navigator.serviceWorker && !navigator.connection?.saveData) keepForOffline().catch(() => {});
