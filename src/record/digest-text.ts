/** Text → hexadecimal digits of its SHA-256, blind to white space, width and Unicode composition. */
import { createHash } from "node:crypto";

export function digestText(text: string, digits: number): string {
  const folded = text.normalize("NFKC").replace(/\s+/gu, "");
  return createHash("sha256").update(folded).digest("hex").slice(0, digits);
}
