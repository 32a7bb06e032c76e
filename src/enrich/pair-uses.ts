/** Counts how often two characters of words stand beside each other in the texts of an article: not at all, once, again. */
import { hashPair } from "./hash-pair.ts";
import { isHan } from "./is-han.ts";

/** Numbers for pairs. Where two pairs share one, they seem to be used more often than they are. */
const PAIRS = 0x10000;
const [ONCE, AGAIN] = [1, 2];

/** What a character is to pairs: half of a rare one counts as one, for the other half stands beside it. */
const [UNKNOWN, IN_WORD, BESIDE_WORD] = [0, 1, 2];
const SURROGATE = /[\ud800-\udfff]/;
const CODES = 0x10000;
const kinds = new Uint8Array(CODES);

function kindOf(code: number): number {
  const known = kinds[code] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const kind = isHan(code) || SURROGATE.test(String.fromCharCode(code)) ? IN_WORD : BESIDE_WORD;
  kinds[code] = kind;
  return kind;
}

export class PairUses {
  readonly #uses = new Uint8Array(PAIRS);

  /** Begins anew, with the texts of the next article. */
  count(texts: Iterable<string>): void {
    this.#uses.fill(0);
    for (const text of texts) this.#add(text);
  }

  /** Whether the two, as UTF-16 codes, are used more than once, or seem to be. */
  isAgain(first: number, second: number): boolean {
    return this.#uses[hashPair(first, second, PAIRS)] === AGAIN;
  }

  /** The same of all pairs of the string's characters. */
  mayRepeat(string: string): boolean {
    for (let at = 1; at < string.length; at += 1)
      if (!this.isAgain(string.charCodeAt(at - 1), string.charCodeAt(at))) return false;
    return true;
  }

  #add(text: string): void {
    const uses = this.#uses;
    let isInside = false;
    for (let at = 0, last = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const isWord = kindOf(code) === IN_WORD;
      if (isInside && isWord) {
        const pair = hashPair(last, code, PAIRS);
        uses[pair] = uses[pair] === 0 ? ONCE : AGAIN;
      }
      isInside = isWord;
      last = code;
    }
  }
}
