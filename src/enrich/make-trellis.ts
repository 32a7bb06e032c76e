/**
 * The search for the likeliest row of words and names (Viterbi): words are laid into a text from left to right, and for
 * each place and each context there the best way to it is kept. One trellis serves text after text.
 */
import { CONTEXTS, EDGE, LISTED, NAME_CLASS, OTHER, PERSON, type WordClass } from "./classify-words.ts";

export interface Token {
  text: string;
  start: number;
  end: number;
  /** ICTCLAS part of speech; `person` for a name, `w` punctuation, `m` figures, `eng` foreign letters. */
  tag: string;
  /** What the word can be to those who look for names: sum of `WORD_MARKS`. */
  marks: number;
}

/** What a name gains or loses by what stands before it, by context. */
const BEFORE_PERSON = [-0.9, 4.6, 0.8, -6, 3.6, 3.4];
const UNREACHED = Number.NEGATIVE_INFINITY;
/** UTF-16 units of a long paragraph. Tables begin at this size; larger ones are given back with the next text. */
const USUAL_LENGTH = 2000;

/** By cell, which is a place of the text with a context there; by place, which of its cells a way leads to. */
interface Cells {
  /** A bit for each context. */
  reached: Uint8Array;
  /** Log-probability of the best way to the cell, the cell it comes from, and the class of the word between. */
  score: Float64Array;
  origin: Int32Array;
  word: Uint16Array;
}

export interface Trellis {
  begin(length: number): void;
  /** Whether any row of words laid so far ends at `at`. */
  isReached(at: number): boolean;
  /** A word from `start` to `end`, of a log-probability and a class. */
  lay(start: number, end: number, logp: number, word: number): void;
  /** The tokens of the likeliest row to the end of `text`. */
  trace(text: string): Token[];
}

export function makeTrellis(classes: readonly WordClass[]): Trellis {
  const usual = makeCells(USUAL_LENGTH);
  let { reached, score, origin, word: wordAt } = usual;

  return { begin, isReached, lay, trace };

  function begin(length: number): void {
    ({ reached, score, origin, word: wordAt } = length > USUAL_LENGTH ? makeCells(length) : usual);
    reached.fill(0, 0, length + 1);
    reached[0] = 1 << EDGE;
    score[EDGE] = 0;
  }

  function isReached(at: number): boolean {
    return reached[at] !== 0;
  }

  function scoreOf(at: number, context: number): number {
    const isReached = ((reached[at] ?? 0) & (1 << context)) !== 0;
    return isReached ? (score[at * CONTEXTS + context] ?? UNREACHED) : UNREACHED;
  }

  function lay(start: number, end: number, logp: number, word: number): void {
    const own = classes[word];
    if (!own) return;
    const [from, to] = [start * CONTEXTS, end * CONTEXTS];
    for (let context = 0, left = reached[start] ?? 0; left > 0; context += 1, left >>= 1) {
      if ((left & 1) === 0) continue;
      const cell = from + context;
      let gain = logp;
      let next = own.context;
      if (word === NAME_CLASS) {
        const open = context === OTHER ? (classes[wordAt[cell] ?? 0]?.beforePerson ?? 0) : 0;
        gain += (BEFORE_PERSON[context] ?? 0) + open;
      } else if (context === PERSON) gain += own.afterPerson;
      if (own.isListing && (context === PERSON || context === LISTED)) next = LISTED;
      const target = to + next;
      const sum = (score[cell] ?? UNREACHED) + gain;
      if (sum > scoreOf(end, next)) {
        reached[end] = (reached[end] ?? 0) | (1 << next);
        score[target] = sum;
        origin[target] = cell;
        wordAt[target] = word;
      }
    }
  }

  function trace(text: string): Token[] {
    const tokens: Token[] = [];
    let end = text.length;
    let cell = end * CONTEXTS;
    for (let context = 1; context < CONTEXTS; context += 1)
      if (scoreOf(end, context) > scoreOf(end, cell % CONTEXTS)) cell = end * CONTEXTS + context;
    while (end > 0) {
      const own = classes[wordAt[cell] ?? 0];
      cell = origin[cell] ?? 0;
      const start = Math.floor(cell / CONTEXTS);
      tokens.push({ text: text.slice(start, end), start, end, tag: own?.tag ?? "", marks: own?.marks ?? 0 });
      end = start;
    }
    return tokens.reverse();
  }
}

function makeCells(length: number): Cells {
  const cells = (length + 1) * CONTEXTS;
  return {
    reached: new Uint8Array(length + 1),
    score: new Float64Array(cells),
    origin: new Int32Array(cells),
    word: new Uint16Array(cells),
  };
}
