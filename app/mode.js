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
  paint();
  for (const media of [contrast, dark]) media.addEventListener?.("change", paint);
  addEventListener("theme", paint);
})();
