/** A path and the real path of a folder in, whether the path leads by links to something outside of the folder. */
import { realpathSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";

export function leadsOutside(path: string, root: string): boolean {
  try {
    const inside = relative(root, realpathSync(path));
    // On Windows, what lies on another drive has no relative path.
    return isAbsolute(inside) || inside.split(sep)[0] === "..";
  } catch {
    // A broken link leads nowhere; it is reported when it is read.
    return false;
  }
}
