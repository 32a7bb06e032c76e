/** Tries one input of a target, the same for the same seed and number; null where all holds, else what doesn't. */
import { createRandom } from "../corpus/random.ts";
import type { Target } from "./target.ts";

export interface FuzzFault {
  target: string;
  seed: number;
  run: number;
  input: string;
  reason: string;
}

export async function runTarget(
  name: string,
  target: Target,
  seed: number,
  run: number,
): Promise<FuzzFault | null> {
  const random = createRandom(name, seed, run);
  const input = target.draw(random);
  try {
    await target.run(input, random);
    return null;
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { target: name, seed, run, input, reason };
  }
}
