// What must hold before anything is painted: a classic script ahead of the styles. How the reader wants the pages; what is chosen later
// is applied by the pages (`app/src/ui_state.rs`), except the colours of the device, which the event `theme` asks for.
(() => {
  const root = document.documentElement;
  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // A browser may refuse storage.
    }
  };
  const contrast = matchMedia("(prefers-contrast: more)");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const paint = () => {
    const chosen = kept("theme");
    const device = contrast.matches ? "contrast" : dark.matches ? "dark" : "light";
    root.dataset.theme = chosen && chosen !== "device" ? chosen : device;
  };
  for (const key of ["mode", "scale"]) {
    if (kept(key)) root.dataset[key] = kept(key);
  }
  // What is typed before the pages are there to read it goes nowhere: only a form that names its address (the search) is sent.
  addEventListener("submit", (event) => {
    if (!event.target.hasAttribute("action")) event.preventDefault();
  }, true);
  // A page that cannot come to life, for whatever reason, says so.
  const tell = () => {
    removeEventListener("module-missing", tell);
    const textContent = kept("lang") === "en"
      ? "This page has not loaded completely: check the network and reload. If that does not help, use a newer browser or call 12329."
      : "这一页没有载入完：请检查网络后刷新。还是不行，请换一个新一点的浏览器，或者拨打 12329。";
    const notice = Object.assign(document.createElement("p"), { className: "notice notice--failure", role: "alert", textContent });
    (document.querySelector("main > *") ?? document.body).prepend(notice);
  };
  addEventListener("module-missing", tell);
  addEventListener("error", ({ target }) => target.localName === "script" && dispatchEvent(new Event("module-missing")), true);
  paint();
  for (const media of [contrast, dark]) media.addEventListener?.("change", paint);
  addEventListener("theme", paint);
})();
