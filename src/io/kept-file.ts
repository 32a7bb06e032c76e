/**
 * Plain values that take long to find out, kept in a file from build to build. They hold only as long as what they were
 * made with stays, such as the program and the vocabulary; a file that is damaged is none, and all is found out anew.
 */
import { deserialize, serialize } from "node:v8";
import { readSealed, SealedDraft, type SealedPaths } from "./sealed-file.ts";

interface Contents {
  madeWith: string;
  kept: unknown;
}

/** Null where there is no such file, or it is not as it was written. Whoever wrote it knows what is in it. */
export function readKept<Kept>({ path }: SealedPaths, madeWith: string): Kept | null {
  try {
    const contents = deserialize(readSealed(path)) as Contents;
    return contents.madeWith === madeWith ? (contents.kept as Kept) : null;
  } catch {
    return null;
  }
}

/** A disk that is full, or a folder that may not be written, costs only time. */
export function writeKept(paths: SealedPaths, contents: Contents): void {
  let draft: SealedDraft | null = null;
  try {
    draft = new SealedDraft(paths);
    draft.add(serialize(contents));
    draft.end();
  } catch {
    draft?.giveUp();
  }
}
