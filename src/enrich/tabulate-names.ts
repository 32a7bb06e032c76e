/** How names are spelled → the same by UTF-16 code in typed arrays, to be asked at every place of a text. */
import type { NameModel } from "../schema/lexicon.ts";

/** What a character can be to a name; marks are summed. */
export const MARKS = {
  /** A surname of one character; the beginning of a longer one, or of a Japanese one. */
  surname: 1,
  opensSurname: 2,
  opensJapanese: 4,
  /** Known as the first, as the second character of a given name. */
  first: 8,
  second: 16,
  /** In no given name. */
  never: 32,
  /** In few given names, and in many other words. */
  seldom: 64,
  /** The beginning of an element of a name. */
  opensElement: 128,
} as const;

/** The log-probabilities of characters, as in `NameModel`, in columns: a look-up touches the numbers that it asks for alone. */
export interface NameTable {
  /** By UTF-16 code: the row of the character. Those that the names never show share row 0. */
  rowOf: Uint16Array;
  /** By row. */
  marks: Uint8Array;
  surname: Float64Array;
  only: Float64Array;
  first: Float64Array;
  second: Float64Array;
  foreign: Float64Array;
}

const CODES = 0x10000;

/** `unseenForeign` is what a character that no foreign name has shown counts in one. */
export function tabulateNames(names: NameModel, unseenForeign: number): NameTable {
  const { surname, only, first, second, foreign } = names;
  const known = [surname.keys(), only.keys(), first.keys(), second.keys(), foreign.keys()];
  const others = [names.elements, names.japanese, names.never, names.seldom];
  const rowOf = new Uint16Array(CODES);
  let rows = 1;
  for (const characters of [...known, ...others])
    for (const character of characters) {
      const code = character.charCodeAt(0);
      if (rowOf[code] === 0) rowOf[code] = rows++;
    }
  const column = (shares: ReadonlyMap<string, number>, unseen: number) => {
    const values = new Float64Array(rows).fill(unseen);
    for (const [character, logp] of shares)
      if (character.length === 1) values[rowOf[character.charCodeAt(0)] ?? 0] = logp;
    return values;
  };
  const marks = new Uint8Array(rows);
  const mark = (character: string, value: number) => {
    const row = rowOf[character.charCodeAt(0)] ?? 0;
    marks[row] = (marks[row] ?? 0) | value;
  };
  const isSingle = (character: string) => character.length === 1;
  for (const name of surname.keys()) mark(name, isSingle(name) ? MARKS.surname : MARKS.opensSurname);
  for (const element of names.elements) mark(element, MARKS.opensElement);
  for (const name of names.japanese) mark(name, MARKS.opensJapanese);
  for (const character of first.keys()) if (isSingle(character)) mark(character, MARKS.first);
  for (const character of second.keys()) if (isSingle(character)) mark(character, MARKS.second);
  for (const character of names.never) if (isSingle(character)) mark(character, MARKS.never);
  for (const character of names.seldom) mark(character, MARKS.seldom);
  return {
    rowOf,
    marks,
    surname: column(surname, Number.NEGATIVE_INFINITY),
    only: column(only, names.unseen),
    first: column(first, names.unseen),
    second: column(second, names.unseen),
    foreign: column(foreign, unseenForeign),
  };
}
