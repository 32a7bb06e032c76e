/** How a build ended and what it must have said → nothing, or an error: it failed in words for those who ran it. */
import { describeEnd } from "./make-world.ts";
import type { Ended } from "./run-broken.ts";

/** What a fault comes to. */
export const KEPT = "fails, the site stays";
export const MENDED = `${KEPT}, the next build is right`;

export function expectFailure(ended: Ended, wanted: RegExp): void {
  if (ended.code === 0) throw new Error("The build did not fail.");
  if (!wanted.test(ended.printed)) throw new Error(`It doesn't say ${wanted}, but ${describeEnd(ended)}`);
  if (/^ +at /m.test(ended.printed)) throw new Error(`It shows a stack: ${describeEnd(ended)}`);
}
