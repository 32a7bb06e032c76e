/** The text of a ledger → its addresses with their lines, and the file with a complaint for each line that is none. */
import { VFile } from "vfile";
import { report } from "../diagnostics/report.ts";
import type { Address } from "./list-addresses.ts";

export interface LedgerEntry extends Address {
  /** 1-based. */
  line: number;
}

export interface Ledger {
  file: VFile;
  entries: LedgerEntry[];
}

/** Characters of a faulty line that a message shows. */
const SHOWN = 40;

export function readLedger(path: string, text: string): Ledger {
  const file = new VFile({ path, value: text.replaceAll("\r\n", "\n") });
  const entries = String(file)
    .split("\n")
    .flatMap((row, index): LedgerEntry[] => {
      const line = index + 1;
      if (row.trim() === "" || row.startsWith("#")) return [];
      const [address = "", title = ""] = row.split("\t");
      if (/^\/[!-~]*$/.test(address)) return [{ address, title, line }];
      report(file, "bad-ledger", { place: { line, column: 1 }, params: { actual: row.slice(0, SHOWN) } });
      return [];
    });
  return { file, entries };
}
