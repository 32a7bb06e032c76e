/**
 * What a thread begins with, in JavaScript: `--import tsx` reaches processes only. It runs module after module, as it is
 * told to.
 */
import { once } from "node:events";
import { parentPort } from "node:worker_threads";

let isReady = false;

/** Modules that are not compiled take a loader, which takes its time. @param {string} module */
async function prepare(module) {
  if (isReady || module.endsWith(".mjs")) return;
  isReady = true;
  (await import("tsx/esm/api")).register();
}

parentPort.on("message", async ({ module, job, port }) => {
  await prepare(module);
  const { run } = await import(module);
  // What was sent before anybody listened is heard too.
  const said = await run(job, () => once(port, "message"));
  port.postMessage(said);
  port.close();
});
