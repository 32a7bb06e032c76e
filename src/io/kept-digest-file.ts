/**
 * Digests that take long to find out, kept in one file from build to build. They hold only as long as the program, the
 * vocabulary and the settings stay; a file that is damaged is none, and all is found out anew.
 */
import type { KeptDigests } from "../index/kept-digests.ts";
import { readSealed, SealedDraft, type SealedPaths } from "./sealed-file.ts";

interface Contents {
  /** Digest of all that they follow from beside the archive. */
  madeWith: string;
  kept: KeptDigests;
}

/** Null where there is no such file, or it is not as it was written. */
export function readDigests({ path }: SealedPaths, madeWith: string): KeptDigests | null {
  try {
    const contents = JSON.parse(readSealed(path).toString()) as Contents;
    return contents.madeWith === madeWith ? contents.kept : null;
  } catch {
    return null;
  }
}

/** A disk that is full, or a folder that may not be written, costs only time. */
export function writeDigests(paths: SealedPaths, contents: Contents): void {
  try {
    const draft = new SealedDraft(paths);
    try {
      draft.add(Buffer.from(JSON.stringify(contents)));
      draft.end();
    } catch {
      draft.giveUp();
    }
  } catch {
    // Nothing is kept.
  }
}
