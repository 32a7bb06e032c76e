/** Two UTF-16 codes that stand beside each other → a number below `size`, a power of two, which few other pairs share. */

/** Odd, so that no two pairs with one character in common share a number where there are as many as codes. */
const SPREAD = 0x9e3779b1;

export function hashPair(first: number, second: number, size: number): number {
  return (Math.imul(first, SPREAD) + second) & (size - 1);
}
