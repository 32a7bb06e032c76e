/**
 * `(folder) → claim`: `claim(piece)` says whether a piece of work is the one's who asks, for it is the first of all
 * processes that asks for it there. So whoever has time takes what is next, and nobody has to say how long what takes.
 *
 * By files and not by messages: who is asked would be rendering, and answer when that is done.
 */
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";

/** `piece` is a name of a file. Where the folder can't be written to, the error of that is thrown. */
export function openClaims(folder: string): (piece: string) => boolean {
  return (piece) => {
    try {
      // Fails where there is such a file, in one step with making it.
      closeSync(openSync(join(folder, piece), "wx"));
      return true;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
      throw error;
    }
  };
}
