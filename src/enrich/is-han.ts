/** The UTF-16 code of a character → whether it is written in Han script. */
const HAN = /\p{Script=Han}/u;
const CODES = 0x10000;
const [UNKNOWN, YES, NO] = [0, 1, 2];
/** Characters met so far: the pattern is slow, and a text has few different characters. */
const known = new Uint8Array(CODES);

export function isHan(code: number): boolean {
  if (known[code] === UNKNOWN) known[code] = HAN.test(String.fromCharCode(code)) ? YES : NO;
  return known[code] === YES;
}
