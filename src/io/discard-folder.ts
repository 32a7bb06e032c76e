/** Removes a folder that stands beside `target` for it. One that can't be removed only takes room. */
import { existsSync, renameSync, rmSync } from "node:fs";

export function discardFolder(folder: string, target: string): void {
  if (!existsSync(folder)) return;
  const gone = `${target}.gone-${process.pid}`;
  try {
    // A former site that is half removed must never be taken for one.
    if (folder !== gone) rmSync(gone, { recursive: true, force: true });
    renameSync(folder, gone);
    rmSync(gone, { recursive: true, force: true });
  } catch {
    // The next run tries again.
  }
}
