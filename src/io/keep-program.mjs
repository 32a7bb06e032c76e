// @ts-check
/**
 * The program as its files now are, compiled and kept: to load some hundred modules of TypeScript takes a second, each
 * time. In JavaScript, since it runs before anything that could load another language.
 */
import { createHash, randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compileSettings, loadModule } from "./compile-settings.mjs";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
/** Below the packages, where it finds them; a fresh `npm ci` clears it. */
const KEPT = "node_modules/.cache/banmian-program";
/** Scripts too: one opens the browser that a built site is checked with. */
const ROOMS = ["src", "templates", "scripts"];
const LOCK = "package-lock.json";
const SOURCE = /\.(ts|mjs|json)$/;
/** What is begun by its address: the command line, what other processes and threads run, and the templates. */
const ENTRY = /^src\/(cli|(?!client\/).*-(worker|thread))\.ts$|^templates\/[^/]+\.11ty\.ts$/;
/** Path of the command line among what is compiled. */
const MAIN = "src/cli.mjs";
const DIGITS = 32;
/** Programs that stay in any case, the last that a process began with. */
const MOST_KEPT = 8;
/** Milliseconds after which no process that began with one runs any more. */
const LONGEST_RUN = 24 * 60 * 60 * 1000;

/**
 * @param {string} project
 * @returns {Map<string, Uint8Array>} path below the project → bytes
 */
function readSources(project) {
  const paths = ROOMS.flatMap((room) =>
    readdirSync(join(project, room), { recursive: true, encoding: "utf8" })
      .filter((path) => SOURCE.test(path))
      .map((path) => join(room, path).replaceAll("\\", "/")),
  );
  return new Map([...paths, LOCK].sort().map((path) => [path, readFileSync(join(project, path))]));
}

/**
 * @param {string} project
 * @param {Map<string, Uint8Array>} sources
 * @returns {import("esbuild").Plugin}
 */
function takeFrom(project, sources) {
  return {
    name: "sources",
    setup({ onLoad }) {
      onLoad({ filter: SOURCE }, ({ path }) => {
        const bytes = sources.get(relative(project, path).replaceAll("\\", "/"));
        return bytes && loadModule(path, Buffer.from(bytes).toString());
      });
    },
  };
}

/**
 * @param {string} project
 * @param {Map<string, Uint8Array>} sources
 */
function digestOf(project, sources) {
  // Addresses of the sources are part of what is compiled.
  const hash = createHash("sha256").update(project);
  for (const [path, bytes] of sources) hash.update(`\n${path}\n${bytes.length}\n`).update(bytes);
  return hash.digest("hex").slice(0, DIGITS);
}

/**
 * Rejects with the error of the bundler, which names file and line, where a module is wrong.
 * @param {string} project
 * @param {Map<string, Uint8Array>} sources
 * @param {{ output: string, kept: string }} folders where it is written, and where it will stand
 */
async function compile(project, sources, { output, kept }) {
  const { build } = await import("esbuild");
  await build({
    ...compileSettings,
    entryPoints: [...sources.keys()].filter((path) => ENTRY.test(path)),
    absWorkingDir: project,
    outbase: project,
    outdir: output,
    outExtension: { ".js": ".mjs" },
    // What several of them import is one module, as it is in the sources.
    splitting: true,
    sourcemap: true,
    define: {
      ...compileSettings.define,
      COMPILED_PROGRAM: JSON.stringify(pathToFileURL(`${kept}/`).href),
    },
    plugins: [takeFrom(project, sources)],
  });
}

/** @param {string} folder of a program that a process begins with now */
function begin(folder) {
  try {
    utimesSync(folder, new Date(), new Date());
  } catch {
    // It is another user's.
  }
}

/** @param {string} folder that holds what is kept */
function removeUnused(folder) {
  const begun = readdirSync(folder).map((name) => ({
    path: join(folder, name),
    at: statSync(join(folder, name)).mtimeMs,
  }));
  for (const { path, at } of begun.sort((a, b) => b.at - a.at).slice(MOST_KEPT))
    if (Date.now() - at > LONGEST_RUN) rmSync(path, { recursive: true, force: true });
}

/**
 * @param {string} [project] folder of the program; this one's by default
 * @returns {Promise<string | null>} Address of the folder that has each of its entries, with the ending `.mjs`, at the
 * path of its source. Null where it can't be compiled, or kept: it runs as it is written then.
 */
export async function keepProgram(project = PROJECT) {
  const folder = join(project, KEPT);
  /** @type {Map<string, Uint8Array>} */
  let sources;
  try {
    sources = readSources(project);
  } catch {
    return null;
  }
  const kept = join(folder, digestOf(project, sources));
  const address = pathToFileURL(`${kept}/`).href;
  const isKept = () => existsSync(join(kept, MAIN));
  if (isKept()) {
    begin(kept);
    return address;
  }
  const output = `${kept}.${randomUUID()}`;
  try {
    // First, where it may not be done: what is compiled would be so for nothing.
    mkdirSync(output, { recursive: true });
    await compile(project, sources, { output, kept });
    // What is there without it is no program.
    if (!isKept()) rmSync(kept, { recursive: true, force: true });
    renameSync(output, kept);
    removeUnused(folder);
    return address;
  } catch {
    if (existsSync(output)) rmSync(output, { recursive: true });
    // Another process may have been faster.
    return isKept() ? address : null;
  }
}
