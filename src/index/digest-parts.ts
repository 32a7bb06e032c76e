/** `values of JSON → digest`: equal for equal values, and for others different. */
import { createHash } from "node:crypto";

/** Characters of base64 that are kept: 120 bits. */
const DIGEST_LENGTH = 20;

export function digestParts(...parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, DIGEST_LENGTH);
}
