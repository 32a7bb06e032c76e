/** A text → the organisations it names, in order of first mention, by the endings that such names have. */
import type { OrganisationSuffixes } from "../schema/vocabulary.ts";

export interface OrganisationMention {
  name: string;
  /** UTF-16 index in the text. */
  start: number;
}

export type OrganisationFinder = (text: string) => OrganisationMention[];

/** A name longer than this is a clause that happens to end like a name. */
const MAX_NAME = 24;
const BOUNDARY = /[\s，。、；：！？“”‘’《》〈〉（）()—,;:!?"·]/u;

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const anyOf = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");

export function compileOrganisationFinder(words: OrganisationSuffixes): OrganisationFinder {
  // A name goes on through further endings: 北京市总工会 + 法律服务中心, 朝阳区医疗卫生工会 + 下属….
  const suffix = new RegExp(anyOf([...words.strong, ...words.weak]), "gu");
  const strong = new Set(words.strong);
  const notBefore = new RegExp(`^(?:${anyOf(words.notBefore)})`, "u");
  const notAfter = new RegExp(`(?:${anyOf(words.notAfter)})$`, "u");
  const lead = new RegExp(`^.*(?:${anyOf(words.notInName)})`, "u");
  return (text) => {
    const found: OrganisationMention[] = [];
    for (const match of text.matchAll(suffix)) {
      const end = match.index + match[0].length;
      let start = match.index;
      while (start > 0 && end - start < MAX_NAME && !BOUNDARY.test(text[start - 1] ?? "")) start -= 1;
      start += lead.exec(text.slice(start, match.index))?.[0].length ?? 0;
      const modifier = text.slice(start, match.index);
      const isStrong = strong.has(match[0]);
      if (modifier.length < (isStrong ? 1 : 2) || notBefore.test(text.slice(end)) || notAfter.test(modifier))
        continue;
      const last = found.at(-1);
      if (last && last.start === start) last.name = text.slice(start, end);
      else found.push({ name: text.slice(start, end), start });
    }
    return found;
  };
}
