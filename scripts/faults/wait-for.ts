/** A condition in, asked again and again until it gives something; that out. */
import { setTimeout } from "node:timers/promises";

/** Milliseconds: on a busy machine a program takes many seconds to start. */
const PATIENCE = 120_000;
const PAUSE = 50;

/** Rejects where it never does. */
export async function waitFor<Value>(
  what: string,
  condition: () => Value | null | undefined | false,
): Promise<Value> {
  for (const start = Date.now(); Date.now() - start < PATIENCE; await setTimeout(PAUSE)) {
    const value = condition();
    if (value) return value;
  }
  throw new Error(`Waited in vain for ${what}`);
}
