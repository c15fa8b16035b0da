import init, { keep_law, mount } from "/app.js";
await init();
mount();

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
  await quiet();
  await navigator.serviceWorker.register("/service_worker.js");
  await navigator.serviceWorker.ready;
  await keep_law();
};
// A browser may have no such worker or refuse it, a reader may want to save data: then the pages need a network, as before.
if (navigator.serviceWorker && !navigator.connection?.saveData) keepForOffline().catch(() => {});
