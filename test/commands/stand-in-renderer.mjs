/** Stands for a process that renders: does what the folder of its job is named. */
import { on } from "node:events";

const messages = on(process, "message");
const hear = async () => (await messages.next()).value[0];

await hear();
const { folder, renderers } = await hear();
process.send({ kind: "progress", counted: { done: 2, total: renderers } });
process.send({ kind: "stage", name: "render", pages: 3, milliseconds: 5 });
if (folder === "done") {
  process.send({ kind: "keys", pages: [["index.html", "1a"]] });
  process.send({ kind: "keys", pages: [["about/index.html", "2b"]] });
  process.send({ kind: "digests", name: "narrowings", rows: [["/people/a/", "3c"]] });
  process.send({ kind: "digests", name: "related", rows: [["/articles/a/", "4d"]] });
  process.send({ kind: "done" });
}
if (folder === "thrown") process.send({ kind: "failed", failure: "out of ink" });
if (folder === "exited") process.exit(7);
if (folder === "killed") process.kill(process.pid, "SIGKILL");
