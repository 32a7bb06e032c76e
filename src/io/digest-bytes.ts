/** Bytes → their SHA-256, in hexadecimal digits. */
import { createHash } from "node:crypto";

export function digestBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
