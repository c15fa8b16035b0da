// The hall under test: the real server with demo data, or any program that serves the built pages.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const START_LIMIT_MS = 60_000;

/**
 * Starts a server of its own on a free port with an empty data folder, or the one that a hall before it left. `stop()`
 * ends it and removes the folder, `close()` leaves it. A hall may take the place of one before: its port, other pages.
 */
export async function startHall(more = [], left = undefined, { dist = required("HALL_DIST"), port = 0 } = {}) {
  const data = left ?? (await mkdtemp(join(tmpdir(), "hall-")));
  const args = ["--demo", "--data", data, "--dist", dist, "--listen", `127.0.0.1:${port}`, ...more];
  const server = spawn(required("HALL_SERVER"), args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const address = await listening(server).catch(async (error) => {
    server.kill();
    await rm(data, { recursive: true, force: true });
    throw error;
  });
  return {
    address,
    data,
    async close() {
      server.kill();
      await ended;
    },
    async stop() {
      await this.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

function listening(server) {
  return new Promise((resolve, reject) => {
    let said = "";
    const late = setTimeout(() => reject(new Error(`the server did not get ready: ${said}`)), START_LIMIT_MS);
    const settle = (then, value) => (clearTimeout(late), then(value));
    server.once("error", (error) => settle(reject, error));
    server.once("exit", (code) => settle(reject, new Error(`the server ended with ${code}: ${said}`)));
    server.stdout.on("data", (chunk) => {
      said += chunk;
      const ready = said.match(/listening on (http:\/\/\S+)/);
      if (ready) settle(resolve, ready[1].replace(/\/$/, ""));
    });
  });
}

function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run \`cargo xtask test\``);
  return value;
}
