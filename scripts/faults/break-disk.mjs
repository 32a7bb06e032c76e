// Loaded before a program, with `?under=FOLDER`: counts what it changes below the folder. With `&log=FILE` it writes
// down each change at the end; with `&at=N&how=…` the N-th goes wrong: the process and its group are killed `before`
// it, `halfway` or `after` it, or the disk is `full` from then on.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join, resolve, sep } from "node:path";

const params = new URL(import.meta.url).searchParams;
const under = params.get("under") + sep;
const at = Number(params.get("at") ?? 0);
const how = params.get("how");
const real = { ...fs };
const log = [];
/** Files that are open to be written. */
const open = new Map();

const kill = () => process.kill(0, "SIGKILL");
const cut = (data) => data.slice(0, Math.floor(data.length / 2));

/** `half` does a part of what `whole` does. */
function change(name, path, half, whole) {
  if (!resolve(String(path)).startsWith(under)) return whole();
  log.push(`${name} ${path}`);
  if (how === "full" && at > 0 && log.length >= at && !["rm", "unlink", "rename"].includes(name)) {
    half();
    throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), {
      code: "ENOSPC",
      syscall: name,
    });
  }
  if (log.length !== at || how === "full") return whole();
  if (how === "halfway") half();
  if (how !== "after") kill();
  const result = whole();
  kill();
  return result;
}

function removeHalf(path) {
  if (!real.statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  const names = real.readdirSync(path, { recursive: true }).filter((_, index) => index % 2 === 0);
  for (const name of names) if (real.statSync(join(path, name)).isFile()) real.unlinkSync(join(path, name));
}

const nothing = () => {};
const CHANGES = {
  writeFile: (path, data) => real.writeFileSync(path, cut(data)),
  mkdir: nothing,
  rename: nothing,
  copyFile: nothing,
  link: nothing,
  unlink: nothing,
  rm: removeHalf,
};
for (const [name, halve] of Object.entries(CHANGES)) {
  const target = (args) => (["rename", "copyFile", "link"].includes(name) ? args[1] : args[0]);
  fs[`${name}Sync`] = (...args) =>
    change(
      name,
      target(args),
      () => halve(...args),
      () => real[`${name}Sync`](...args),
    );
  const { [name]: later } = fs.promises;
  if (later)
    fs.promises[name] = async (...args) =>
      change(
        name,
        target(args),
        () => halve(...args),
        () => later(...args),
      );
  fs[name] = (...args) => {
    try {
      change(
        name,
        target(args),
        () => halve(...args),
        () => real[name](...args),
      );
    } catch (error) {
      args.at(-1)(error);
    }
  };
}
fs.openSync = (path, ...args) => {
  const file = real.openSync(path, ...args);
  open.set(file, path);
  return file;
};
fs.writeSync = (file, data, ...args) =>
  change(
    "write",
    open.get(file) ?? "/",
    () => real.writeSync(file, cut(data)),
    () => real.writeSync(file, data, ...args),
  );
syncBuiltinESMExports();

const written = params.get("log");
if (written) process.on("exit", () => real.writeFileSync(written, log.join("\n")));
