// Lighthouse finds nothing that bars anybody, nothing that is done badly and nothing that jumps. How fast it finds the pages depends on the
// machine it runs on: `cargo xtask bench visit` says so, with the middle of several runs.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { audit } from "./lib/audit.mjs";
import { startHall } from "./lib/hall.mjs";

let hall;
before(async () => {
  hall = await startHall();
});
after(() => hall?.stop());

for (const path of ["/", "/loan/limit", "/sign-in"]) {
  test(`${path} has full marks for access and for practice, and stands still`, async () => {
    const found = await audit(hall.address + path);
    assert.deepEqual(found.faults, []);
    assert.equal(found.accessibility, 100);
    assert.equal(found.practices, 100);
    assert.ok(found.performance > 0, "the page was drawn");
    // Chromium's line for good: what somebody is about to press stays where it is.
    assert.ok(found.shift_thousandths < 100, `the page shifts by ${found.shift_thousandths} thousandths while it loads`);
  });
}
