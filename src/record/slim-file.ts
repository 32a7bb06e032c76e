/**
 * `(file of a page, where it can be read again) → the same, holding only what is told of it`; its text is read each time
 * that it is asked for. That of a large archive is a tenth of its memory.
 */
import type { PackedFile } from "./pack-page.ts";

export function slimFile({ path, messages }: PackedFile, read: () => PackedFile): PackedFile {
  return {
    path,
    messages,
    get value() {
      return read().value;
    },
    get printed() {
      return read().printed;
    },
    get unmarked() {
      return read().unmarked;
    },
  };
}
