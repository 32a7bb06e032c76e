/** `values of JSON → digest`: equal for equal values, and for others different. */
import { createHash } from "node:crypto";

/** Bytes that are kept: 120 bits, or 20 characters. */
const DIGEST_LENGTH = 15;

export function digestParts(...parts: readonly unknown[]): string {
  const digest = createHash("sha256").update(JSON.stringify(parts)).digest();
  // Not the end of a text cut off, which would hold on to all of it: there are hundreds of thousands.
  return digest.toString("base64url", 0, DIGEST_LENGTH);
}
