/** A ledger and the archive → the addresses that are new, and those that lead nowhere any more. */
import type { Archive } from "../index/archive.ts";
import { type Address, listAddresses } from "./list-addresses.ts";
import type { LedgerEntry } from "./read-ledger.ts";

export interface LedgerComparison {
  added: Address[];
  lost: LedgerEntry[];
}

export function compareLedger(entries: readonly LedgerEntry[], archive: Archive): LedgerComparison {
  const living = listAddresses(archive);
  const reached = new Set([
    ...living.map(({ address }) => address),
    ...archive.redirects.map(({ from }) => from),
  ]);
  const known = new Set(entries.map(({ address }) => address));
  return {
    added: living.filter(({ address }) => !known.has(address)),
    lost: entries.filter(({ address }) => !reached.has(address)),
  };
}
