/** The library, as long as neither the program that makes records nor anything that this module imports has changed. */
import { Library } from "./library.ts";
import type { DeskOptions } from "./messages.ts";

/** Who shows it holds it: where this module has been loaded anew, nothing of the former one stays behind. */
let latest: { program: string; library: WeakRef<Library> } | null = null;

/** `program` is the digest of all that parses a page. */
export function openLibrary(options: DeskOptions, program: string): Library {
  const known = latest?.program === program ? latest.library.deref() : undefined;
  const library = known ?? new Library(options, program);
  latest = { program, library: new WeakRef(library) };
  return library;
}
