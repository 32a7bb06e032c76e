/** Addresses → the text of a ledger: sorted, one a line, each with a tab and what stands there. */
import { toSingleLine } from "../cite/to-single-line.ts";
import { compareCodepoints } from "../index/compare-codepoints.ts";
import type { Address } from "./list-addresses.ts";

const HEAD = `# Addresses that were published, each with what stands there. A build that would lose one fails.
# Written by \`npm run ledger -- --write\`. To give an address up, delete its line.
`;

/** Of an address that comes twice the first is taken. */
export function formatLedger(addresses: readonly Address[]): string {
  const titles = new Map<string, string>();
  for (const { address, title } of addresses)
    if (!titles.has(address)) titles.set(address, toSingleLine(title));
  return (
    HEAD +
    [...titles]
      .sort(([a], [b]) => compareCodepoints(a, b))
      .map(([address, title]) => `${title === "" ? address : `${address}\t${title}`}\n`)
      .join("")
  );
}
