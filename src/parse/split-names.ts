/** The names part of a byline → personal names; typographic padding (`胡　健`) is closed up. */
import type { Surnames } from "../schema/vocabulary.ts";

export interface NameSplit {
  names: string[];
  /** Pieces that have no known form of a name: too long, too short, or with other characters than Han. */
  odd: string[];
}

const BETWEEN_NAMES = /[、，,;；/／\s]+/u;
/** Two to four Han characters, or a transliterated name with its point (买买提·艾力). */
const NAME_FORM = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}(?:[·•．]\p{Script=Han}{1,8})+)$/u;

export function splitNames(text: string, surnames: Surnames): NameSplit {
  const pieces = text.split(BETWEEN_NAMES).filter((piece) => piece !== "");
  const names: string[] = [];
  const odd: string[] = [];
  for (let i = 0; i < pieces.length; i += 1) {
    let name = pieces[i] ?? "";
    const next = pieces[i + 1];
    // A lone character, or a lone two-character surname, was set apart from its given name to fill the column.
    const isPadded =
      [...name].length === 1 || (surnames.double.includes(name) && next && [...next].length === 1);
    if (isPadded && next !== undefined) {
      name += next;
      i += 1;
    }
    if (NAME_FORM.test(name)) names.push(name);
    else odd.push(name);
  }
  return { names: [...new Set(names)], odd };
}

/** True where every name begins with a surname and is two to four characters long: enough to trust names without a role. */
export function looksLikeNames(names: readonly string[], surnames: Surnames): boolean {
  return names.every(
    (name) =>
      (name.length <= 3 && surnames.single.includes(name[0] ?? "")) ||
      (name.length >= 3 && name.length <= 4 && surnames.double.includes(name.slice(0, 2))),
  );
}
