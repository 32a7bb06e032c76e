/** The name of a script below `src/client/` in, its text out, with all that it imports. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const CLIENT = fileURLToPath(new URL("../client", import.meta.url));

/** Rejects with the error of the bundler where the script is wrong. */
export async function bundleScript(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(CLIENT, name)],
    bundle: true,
    format: "iife",
    platform: "browser",
    charset: "utf8",
    logLevel: "silent",
    write: false,
  });
  return outputFiles.map(({ text }) => text).join("");
}
