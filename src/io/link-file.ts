/** A second name for a file; where the disk knows none, a copy. One that is there already is an error and stays as it is. */
import { constants, copyFileSync, linkSync } from "node:fs";

/** What disks without hard links answer, and those that hold the two names apart or have enough of them. */
const NO_LINKS = new Set(["EPERM", "ENOTSUP", "ENOSYS", "EOPNOTSUPP", "EXDEV", "EMLINK"]);

/** A link is made in one step and, unlike a rename, never in place of another file. */
export function linkFile(former: string, path: string): void {
  try {
    linkSync(former, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && NO_LINKS.has(String(error.code)))) throw error;
    copyFileSync(former, path, constants.COPYFILE_EXCL);
  }
}
