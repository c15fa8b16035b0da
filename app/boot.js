// Starts the page's module, at once or when it is wanted, and hands over what the reader did to the first view meanwhile.
const view = document.getElementById("page");
const begun = location.pathname;

// What the living page needs to find an element of the first view again, though a notice may stand above it by then or the
// words be English: its id, its place, and what it says with its number among those that say the same.
const markOf = (element) => {
  const place = [];
  for (let at = element; at !== view; at = at.parentElement) place.unshift([...at.parentElement.children].indexOf(at));
  const { id, localName: tag, textContent: says } = element;
  const same = [...view.querySelectorAll(tag)].filter((other) => other.textContent === says);
  return { id, place, tag, says, number: same.indexOf(element) };
};
const found = ({ id, place, tag, says, number }) => {
  if (id) return document.getElementById(id);
  const page = document.getElementById("page");
  const isMeant = (element) => element?.localName === tag && (element.textContent === says || document.documentElement.lang === "en");
  const there = place.reduce((at, step) => at?.children[step], page);
  return isMeant(there) ? there : [...page.querySelectorAll(tag)].filter(isMeant)[number];
};

// A press on a button before the page lives is not lost: the last one is made again. Links and the search work by themselves.
let pressed;
view.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button || button.closest("form[action]")) return;
  event.preventDefault();
  pressed = markOf(button);
});

// Whoever is in the middle of a word (pinyin) keeps the field until it stands there.
let word = Promise.resolve();
view.addEventListener("compositionstart", () => {
  word = new Promise((resolve) => view.addEventListener("compositionend", resolve, { once: true }));
});

const drawnValue = (field) =>
  field.options ? ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value : field.defaultValue;
const typed = () => {
  const fields = [...view.querySelectorAll("input[id], textarea[id], select[id]")];
  return fields.filter((field) => field.checked !== field.defaultChecked || field.value !== drawnValue(field));
};

// What the reader did to the first view, for the page that takes its place.
let left;
const give = ({ fields, opened, focused, start, end }) => {
  for (const mark of opened) {
    const details = found(mark);
    if (details) details.open = true;
  }
  for (const { id, type, value, checked } of fields) {
    const field = document.getElementById(id);
    // Of several choices the other ones go by themselves.
    if (field && field.checked !== checked && (checked || type !== "radio")) field.click();
    if (field && field.value !== value) {
      field.value = value;
      for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
    }
  }
  const field = focused && found(focused);
  field?.focus({ preventScroll: true });
  if (field?.setSelectionRange && Number.isInteger(start)) field.setSelectionRange(start, end);
  if (pressed) found(pressed)?.click();
};
// What the living page asks of its first view.
const firstView = {
  betweenWords: () => word,
  remember() {
    const active = view.contains(document.activeElement) && document.activeElement;
    left = {
      fields: typed(),
      opened: [...view.querySelectorAll("details[open]")].map(markOf),
      ...(active && { focused: markOf(active), start: active.selectionStart, end: active.selectionEnd }),
    };
  },
  // Whoever went elsewhere meanwhile finds the same fields there, but did not mean them.
  handOver(path) {
    if (path === begun) give(left);
  },
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
  await next();
  await word;
  mount(firstView);
  return keep_law;
};

// The first page is whole without the module, except for those who have signed in or read English. Its notices and numbers,
// which lie below, its suggestions and its switches come with the first sign that somebody is there.
const SIGNS = ["pointerdown", "pointermove", "click", "keydown", "input", "focusin", "scroll"];
const sign = () => new Promise((resolve) => {
  const seen = ({ type, target }) => {
    // Whoever presses a link goes elsewhere.
    if (["pointerdown", "click"].includes(type) && target.closest?.("a")) return;
    for (const name of SIGNS) removeEventListener(name, seen, true);
    resolve();
  };
  for (const name of SIGNS) addEventListener(name, seen, { capture: true, passive: true });
});
const isKnown = async () => Boolean((await (await fetch("/api/v1/session")).json()).who);
const isEnglish = () => {
  try {
    return localStorage.getItem("lang") === "en";
  } catch {
    return false; // A browser may refuse storage.
  }
};
const wanted = new Promise((resolve) => {
  if (location.pathname !== "/" || isEnglish()) return resolve();
  sign().then(resolve);
  // Without an answer nobody is known, and the page waits for a sign.
  isKnown().then((known) => known && resolve(), () => {});
});
const started = wanted.then(start);
started.catch(() => dispatchEvent(new Event("module-missing")));

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
