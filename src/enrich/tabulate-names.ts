/** How names are spelled → the same by UTF-16 code in tables, to be asked at every place of a text. */
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

/** The log-probabilities of a character, as in `NameModel`. */
export interface NameCharacter {
  marks: number;
  surname: number;
  only: number;
  first: number;
  second: number;
  foreign: number;
}

/** By code; characters that the names never show share one entry. `unseenForeign` is what such a one counts in a foreign name. */
export type NameTable = (code: number) => NameCharacter;

const CODES = 0x10000;

export function tabulateNames(names: NameModel, unseenForeign: number): NameTable {
  const { unseen } = names;
  const blank: NameCharacter = {
    marks: 0,
    surname: Number.NEGATIVE_INFINITY,
    only: unseen,
    first: unseen,
    second: unseen,
    foreign: unseenForeign,
  };
  const characters = [blank];
  const rows = new Uint16Array(CODES);
  const at = (character: string): NameCharacter => {
    const code = character.charCodeAt(0);
    const known = characters[rows[code] ?? 0];
    if (known && known !== blank) return known;
    const added = { ...blank };
    rows[code] = characters.length;
    characters.push(added);
    return added;
  };
  const mark = (character: string, value: number) => {
    at(character).marks |= value;
  };

  for (const [surname, logp] of names.surname)
    if (surname.length > 1) mark(surname, MARKS.opensSurname);
    else {
      mark(surname, MARKS.surname);
      at(surname).surname = logp;
    }
  for (const element of names.elements) mark(element, MARKS.opensElement);
  for (const surname of names.japanese) mark(surname, MARKS.opensJapanese);
  for (const place of ["only", "first", "second", "foreign"] as const)
    for (const [character, logp] of names[place]) if (character.length === 1) at(character)[place] = logp;
  for (const place of ["first", "second"] as const)
    for (const character of names[place].keys()) if (character.length === 1) mark(character, MARKS[place]);
  for (const character of names.never) if (character.length === 1) mark(character, MARKS.never);
  for (const character of names.seldom) mark(character, MARKS.seldom);
  return (code) => characters[rows[code] ?? 0] ?? blank;
}
