/** `(random, bytes) → other bytes`: cut short, a bit or a byte changed, a piece left out, doubled or put elsewhere. */
import type { Random } from "../corpus/random.ts";

const BITS = 8;
const BYTES = 256;

export function damageBytes(random: Random, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const at = random.between(0, Math.max(0, bytes.length - 1));
  const end = random.between(at, bytes.length);
  const damaged = Uint8Array.from(bytes);
  switch (random.between(0, 5)) {
    case 0:
      return damaged.slice(0, at);
    case 1:
      damaged[at] = (damaged[at] ?? 0) ^ (1 << random.between(0, BITS - 1));
      return damaged;
    case 2:
      damaged[at] = random.between(0, BYTES - 1);
      return damaged;
    case 3:
      return Uint8Array.from([...damaged.slice(0, at), ...damaged.slice(end)]);
    case 4:
      return Uint8Array.from([...damaged.slice(0, end), ...damaged.slice(at)]);
    default:
      return damaged.fill(0, at, end);
  }
}
