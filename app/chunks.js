// Stands in front of lazy.js, whose `fetch` this is: a chunk is waited for until it is there. After a few tries the page is told
// (`chunk-missing`), and somebody who presses its button (`chunk-retry`) or the network itself (`online`) starts again.
const TRIES = 3;
const PAUSE_MS = 400;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const asked = () => new Promise((resolve) => {
  for (const name of ["chunk-retry", "online"]) addEventListener(name, resolve, { once: true });
});
const whole = async (address) => {
  const answer = await globalThis.fetch(address);
  if (!answer.ok) return answer.status;
  // A connection that breaks half-way must fail here and not while the chunk is compiled.
  return new Response(await answer.arrayBuffer(), { headers: { "content-type": "application/wasm" } });
};
const fetch = async (address) => {
  for (let tries = 1; ; tries += 1) {
    const came = await whole(address).catch(() => "network");
    if (came instanceof Response) {
      if (tries > TRIES) dispatchEvent(new Event("chunk-came"));
      return came;
    }
    // Another version of the pages has taken the place of this one: only a fresh page helps.
    const isGone = came === 404;
    if (tries < TRIES && !isGone) {
      await pause(PAUSE_MS * tries);
    } else {
      tries = TRIES;
      dispatchEvent(new CustomEvent("chunk-missing", { detail: isGone ? "gone" : "network" }));
      await asked();
    }
  }
};
