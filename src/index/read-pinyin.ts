/** `(name, isPerson) → toneless pinyin syllables and Latin runs`, lower case, ASCII only: `孙艳 → ["sun", "yan"]`. */
import { pinyin } from "pinyin-pro";

const NOT_SLUG = /[^a-z0-9]+/g;

/** Surnames have readings of their own (单 is `shan`), hence `isPerson`. */
export function readPinyin(name: string, isPerson: boolean): string[] {
  const readings = pinyin(name.normalize("NFC"), {
    toneType: "none",
    type: "array",
    nonZh: "consecutive",
    v: true,
    ...(isPerson && { surname: "head" as const }),
  });
  return readings.flatMap((reading) => reading.toLowerCase().split(NOT_SLUG)).filter((part) => part !== "");
}
