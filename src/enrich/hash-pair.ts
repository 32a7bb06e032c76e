/** Two UTF-16 codes that stand beside each other → a number below `PAIRS`, which few other pairs share. */
export const PAIRS = 0x10000;
/** Odd, so that no two pairs with one character in common share a number. */
const SPREAD = 0x9e37;

export function hashPair(first: number, second: number): number {
  return (Math.imul(first, SPREAD) + second) & (PAIRS - 1);
}
