/** The folder of a site → how much there is, and a digest of all, by which builds on different machines can be compared. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export function describeSite(folder: string): string {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
  const sums = createHash("sha256");
  let bytes = 0;
  for (const path of paths) {
    const content = readFileSync(join(folder, path));
    bytes += content.length;
    sums.update(`${createHash("sha256").update(content).digest("hex")}  ${path}\n`);
  }
  return `${paths.length} files, ${bytes} bytes, SHA-256 of their checksums ${sums.digest("hex")}`;
}
