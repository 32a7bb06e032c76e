/** CRC-32 of two texts, and the length of the second, → that of both, one after the other; the texts need not be there. */

const POLYNOMIAL = 0xedb88320;
/** x⁸, what a byte shifts by: the highest bit is the lowest power. */
const BYTE = 0x00800000;

/** Of polynomials over the field of two elements, modulo that of the checksum. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let rest = a | 0, factor = b; rest !== 0; rest <<= 1) {
    if (rest < 0) product ^= factor;
    factor = factor & 1 ? (factor >>> 1) ^ POLYNOMIAL : factor >>> 1;
  }
  return product >>> 0;
}

export function joinChecksums(first: number, second: number, secondLength: number): number {
  let shifted = first;
  for (let rest = secondLength, power = BYTE; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) shifted = multiply(shifted, power);
    power = multiply(power, power);
  }
  return (shifted ^ second) >>> 0;
}
