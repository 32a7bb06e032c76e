/**
 * `(folder) → claims` of processes that share work: each piece is the one's who is the first of all that asks for it there.
 * So whoever has time takes what is next, and nobody has to say how long what takes.
 *
 * By files and not by messages: who is asked would be rendering, and answer when that is done.
 */
import { closeSync, openSync, readdirSync } from "node:fs";
import { join } from "node:path";

export interface Claims {
  /** Whether the piece, a name of a file, is this process's. */
  take(piece: string): boolean;
  /**
   * Whether all that have asked so far mean the same by the names of the pieces, which `meant`, a name of a file too, is
   * a digest of. Of any two that don't, one at least is told.
   */
  agree(meant: string): boolean;
}

/** Of a process that has nobody to share with. */
export const noClaims: Claims = { take: () => true, agree: () => true };

const MEANING = "meant-";

/** Where the folder can't be written to, the error of that is thrown. */
export function openClaims(folder: string): Claims {
  const take = (piece: string) => {
    try {
      // Fails where there is such a file, in one step with making it.
      closeSync(openSync(join(folder, piece), "wx"));
      return true;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
      throw error;
    }
  };
  const agree = (meant: string) => {
    take(MEANING + meant);
    // After its own is there: of two that come at once, one sees the other's.
    return readdirSync(folder).every((name) => !name.startsWith(MEANING) || name === MEANING + meant);
  };
  return { take, agree };
}
