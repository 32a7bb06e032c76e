/** `(folder) → a file in it`: `publish-copy.ts` with all that it imports, to be started hundreds of times. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export async function bundlePublisher(folder: string): Promise<string> {
  const outfile = join(folder, "publish-copy.mjs");
  await build({
    entryPoints: [fileURLToPath(new URL("publish-copy.ts", import.meta.url))],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    outfile,
  });
  return outfile;
}
