/** Folders of the project → the files that pages load: `templates/assets/*` and the scripts of `src/client/*.ts`, bundled. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { AssetSource } from "../eleventy/assets.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const STATIC = join(PROJECT, "templates", "assets");
const CLIENT = join(PROJECT, "src", "client");
/** Browsers of the last three years or so; what is newer is used only where it may be missing. */
const TARGET = ["chrome109", "firefox115", "safari16.4"];

const isScript = (path: string) => path.endsWith(".ts") && !path.endsWith(".d.ts");
const isStyle = (path: string) => path.endsWith(".css");

/**
 * One file for each entry, sorted by name. A script is one that stands in `src/client/` itself; what it imports may
 * stand anywhere. Throws the error of the bundler, which names file and line, where a script or style sheet is wrong.
 */
export async function bundleAssets(): Promise<AssetSource[]> {
  const stylesheets = readdirSync(STATIC).filter(isStyle);
  const scripts = readdirSync(CLIENT).filter(isScript);
  const { outputFiles } = await build({
    entryPoints: [
      ...stylesheets.map((name) => join(STATIC, name)),
      ...scripts.map((name) => join(CLIENT, name)),
    ],
    absWorkingDir: PROJECT,
    outdir: "assets",
    entryNames: "[name]",
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    charset: "utf8",
    target: TARGET,
    legalComments: "none",
    logLevel: "silent",
    write: false,
  });
  const bundled = outputFiles.map(({ path, text }) => ({ name: basename(path), content: text }));
  const copied = readdirSync(STATIC)
    .filter((name) => !isStyle(name) && extname(name) !== "")
    .map((name) => ({ name, content: readFileSync(join(STATIC, name), "utf8") }));
  return [...bundled, ...copied].sort((a, b) => (a.name < b.name ? -1 : 1));
}
