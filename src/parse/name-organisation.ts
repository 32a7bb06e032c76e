/**
 * A title line → how plainly it names an organisation that acts: 1 where the name opens the line and a verb of
 * acting follows, less where it stands further in, 0 where none is named. The headline rule rests on it.
 */

import type { OrganisationSuffixes } from "../schema/vocabulary.ts";
import { anyOf } from "./any-of.ts";

export type OrganisationGauge = (line: string) => number;

/** Strengths in the order of what they show. */
const ACTS = 1;
const OPENS = 0.85;
const INSIDE = 0.5;
/** `市自来水公司：三类情形可申请校表`: it is quoted, which is less than to act. */
const SPEAKS = 0.3;
/** A name longer than this is a clause that happens to end like a name. */
const MAX_MODIFIER = 24;
const NAME_BOUNDARY = /[\s，。、；：！？“”‘’《》—·]/u;

export function compileOrganisationGauge(words: OrganisationSuffixes): OrganisationGauge {
  const suffix = new RegExp(`(?:${anyOf([...words.whole, ...words.strong, ...words.weak])})`, "gu");
  const whole = new Set(words.whole);
  const strong = new Set(words.strong);
  const turnsAway = new RegExp(`^(?:${anyOf(words.notBefore)})`, "u");
  const names = new RegExp(`(?:${anyOf(words.notAfter)})$`, "u");
  const acts = new RegExp(
    `^(?:[（(][^）)]*[）)])?\\s?(?:等\\p{Script=Han}{0,4})?(?:${anyOf(words.actingVerbs)})`,
    "u",
  );
  return (line) => {
    let best = 0;
    for (const match of line.matchAll(suffix)) {
      let start = match.index;
      while (start > 0 && match.index - start < MAX_MODIFIER && !NAME_BOUNDARY.test(line[start - 1] ?? ""))
        start -= 1;
      const modifier = line.slice(start, match.index);
      const rest = line.slice(match.index + match[0].length);
      const isStrong = strong.has(match[0]);
      const isWhole = whole.has(match[0]);
      if (turnsAway.test(rest) || (!isWhole && names.test(modifier))) continue;
      if (modifier.length < (isWhole ? 0 : isStrong ? 1 : 2)) continue;
      const opens = start === 0 || /[\s、]/u.test(line[start - 1] ?? "");
      const speaks = /^[：:]/u.test(rest);
      best = Math.max(best, speaks ? SPEAKS : opens ? (acts.test(rest) ? ACTS : OPENS) : INSIDE);
    }
    return best;
  };
}
