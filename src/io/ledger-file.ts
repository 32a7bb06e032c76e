/** The ledger of published addresses, which stands beside the folder of the pages. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const NAME = "published-urls.txt";

/** `input` is the folder of the pages. */
export const ledgerPathOf = (input: string) => join(dirname(input), NAME);

/** Null where there is none. */
export function loadLedger(path: string): string | null {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

/** Written whole or not at all. */
export function saveLedger(path: string, text: string): void {
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, text, { flush: true });
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}
