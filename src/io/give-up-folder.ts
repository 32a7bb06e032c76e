/** Removes the folder of a site that came to nothing, and once more when the program ends. */
import { rmSync } from "node:fs";

const failed = new Set<string>();

function removeFailed(): void {
  for (const folder of failed) rmSync(folder, { recursive: true, force: true });
}

// What was under way when a build failed may still be written afterwards.
process.on("exit", removeFailed);

export function giveUpFolder(folder: string): void {
  failed.add(folder);
  removeFailed();
}
