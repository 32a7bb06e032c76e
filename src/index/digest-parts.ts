/** `values of JSON → digest`: equal for equal values, and for others different. */
import { hash } from "node:crypto";

/** Bytes that are kept: 120 bits, or 20 characters. */
const DIGEST_LENGTH = 15;
const whole = Buffer.alloc(32);

export function digestParts(...parts: readonly unknown[]): string {
  // In one call, and through bytes that are used again: a large archive asks for hundreds of thousands, and what each
  // would leave behind takes longer to clear away than the digest takes.
  whole.write(hash("sha256", JSON.stringify(parts), "binary"), "binary");
  // Not the end of a text cut off, which would hold on to all of it.
  return whole.toString("base64url", 0, DIGEST_LENGTH);
}
