// @ts-check
/** How modules of the program are compiled, all at once (`keep-program.mjs`) or each of its own (`compile-modules.ts`). */
import { pathToFileURL } from "node:url";

/** What takes the place of `import.meta.url`, which is to be that of the source. */
const SOURCE_URL = "__sourceUrl";

/** @satisfies {import("esbuild").BuildOptions} */
export const compileSettings = /** @type {const} */ ({
  bundle: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20",
  charset: "utf8",
  sourcesContent: false,
  define: { "import.meta.url": SOURCE_URL },
  // What is imported for its types alone leaves nothing behind.
  tsconfigRaw: {},
  logLevel: "silent",
});

/**
 * A module as it was read, for the bundler: it may change meanwhile. One that asks where it stands is told where its
 * source does.
 * @param {string} path
 * @param {string} text
 * @returns {import("esbuild").OnLoadResult}
 */
export function loadModule(path, text) {
  if (path.endsWith(".json")) return { contents: text, loader: "json" };
  const told = `const ${SOURCE_URL} = ${JSON.stringify(pathToFileURL(path).href)};`;
  return { contents: text.includes("import.meta.url") ? told + text : text, loader: "ts" };
}
