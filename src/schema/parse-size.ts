/** `"64MB"` in, its bytes out; a bare number is bytes, units are powers of 1024. `null` where it is no size. */

const UNITS: Readonly<Record<string, number>> = { "": 1, B: 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };
const SIZE = /^(\d+(?:\.\d+)?)\s*([KMG]?)(?:i?B)?$/i;

export function parseSize(text: string): number | null {
  const [, number, unit = ""] = SIZE.exec(text.trim()) ?? [];
  const factor = UNITS[unit.toUpperCase()];
  if (number === undefined || factor === undefined) return null;
  const bytes = Math.floor(Number(number) * factor);
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : null;
}
