/**
 * What a thread begins with, in JavaScript: `--import tsx` reaches processes only. It runs module after module, as it is
 * told to.
 */
import { once } from "node:events";
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();

parentPort.on("message", async ({ module, job, port }) => {
  const { run } = await import(module);
  // What was sent before anybody listened is heard too.
  const said = await run(job, () => once(port, "message"));
  port.postMessage(said);
  port.close();
});
