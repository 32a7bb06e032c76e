/** `(name, isPerson) → toneless pinyin syllables and Latin runs`, lower case, ASCII only: `孙艳 → ["sun", "yan"]`. */
import { pinyin } from "pinyin-pro";
import readings from "../vocabulary/readings.json" with { type: "json" };

const NOT_SLUG = /[^a-z0-9]+/g;

/** Readings that the library has otherwise. To change one moves the pages of the names that it is read in. */
const surnames = new Map(Object.entries(readings.surnames));
const words = new Map(Object.entries(readings.words));
const wordPattern = new RegExp(`(${[...words.keys()].join("|")})`, "u");

function readText(text: string, isPerson: boolean): string[] {
  return pinyin(text, {
    toneType: "none",
    type: "array",
    nonZh: "consecutive",
    v: true,
    ...(isPerson && { surname: "head" as const }),
  });
}

function readPerson(name: string): string[] {
  const [first = "", ...rest] = name;
  const surname = surnames.get(first);
  return surname ? [...surname, ...readText(rest.join(""), false)] : readText(name, true);
}

/** Surnames have readings of their own (单 is `shan`), hence `isPerson`. */
export function readPinyin(name: string, isPerson: boolean): string[] {
  const text = name.normalize("NFC");
  const syllables = isPerson
    ? readPerson(text)
    : text.split(wordPattern).flatMap((part) => words.get(part) ?? readText(part, false));
  return syllables.flatMap((reading) => reading.toLowerCase().split(NOT_SLUG)).filter((part) => part !== "");
}
