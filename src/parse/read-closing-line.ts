/** A whole line → what closes an article: a byline, a photo credit, an attribution; or null. */
import type { BylineGrammar } from "./compile-byline-grammar.ts";
import { readNamesByRole } from "./read-names-by-role.ts";
import { looksLikeNames } from "./split-names.ts";

export interface ClosingLine {
  kind: "byline" | "credit" | "attribution" | "names";
  /** The line without ornaments and outer brackets. */
  printed: string;
  reporters: string[];
  correspondents: string[];
  photographers: string[];
  attribution: string | null;
  /** True for `摄影报道`, `文/摄`: the one photo is what the article is about. */
  photoNews: boolean;
  odd: string[];
}

/** Longer lines are text, whatever they end with. */
const MAX_LENGTH = 70;
/** A signature in brackets is no longer than an office and a name. */
const MAX_SIGNATURE = 16;
const MARKS = /^[□■◆▲△●○◎▼\s]+/u;
const OUTER_BRACKETS = /^[（(]\s*([^（()）【】]*)\s*[）)]$/u;
/** `文/张三 图/李四`, `图文：张三` */
const BY_TASK =
  /^(?:(?<text>文字?|撰文|采写)\s*[/／:：]\s*(?<writers>[\p{Script=Han}\s、·]{2,20}?))?\s*(?:(?<photo>图片?|摄影|摄)\s*[/／:：]\s*(?<shooters>[\p{Script=Han}\s、·]{2,20}))?$/u;
const BOTH_BY_TASK = /^(?:图\/?文|文\/?图|文图)\s*[/／:：]\s*([\p{Script=Han}\s、·]{2,20})$/u;
const OWN = /^本[报刊社网台]/u;
const OWN_DESK = /^本[报刊社网台]\p{Script=Han}{1,4}部$/u;
const COMPLETE_SENTENCE = /[。；！？，]/u;

export function readClosingLine(line: string, grammar: BylineGrammar): ClosingLine | null {
  if (line.length > MAX_LENGTH) return null;
  const unmarked = line
    .replace(MARKS, "")
    .replace(/^\*\*|\*\*$/gu, "")
    .trim();
  const marked = /^[□△○]/u.test(line.trim());
  const bracketed = OUTER_BRACKETS.exec(unmarked)?.[1]?.trim();
  const text = bracketed ?? unmarked;
  if (text === "" || COMPLETE_SENTENCE.test(text)) return null;
  const result: ClosingLine = {
    kind: "byline",
    printed: unmarked,
    reporters: [],
    correspondents: [],
    photographers: [],
    attribution: null,
    photoNews: false,
    odd: [],
  };

  const attribution = readAttribution(text, bracketed !== undefined, grammar);
  if (attribution) return { ...result, kind: "attribution", attribution };

  if (grammar.words.archivePhotos.some((words) => text.startsWith(words) || text.endsWith(words)))
    return { ...result, kind: "credit" };

  const both = BOTH_BY_TASK.exec(text);
  if (both) {
    const { bare } = readNamesByRole(both[1] ?? "", grammar);
    if (bare.length > 0) return { ...result, reporters: bare, photographers: bare, photoNews: true };
  }
  const task = BY_TASK.exec(text)?.groups;
  if (task && (task.writers || task.shooters)) {
    // `文/本报记者 张三 图/通讯员 李四`: the task says who took the photo, whatever their post.
    const { bare, reporters, correspondents } = readNamesByRole(task.writers ?? "", grammar);
    const shooters = readNamesByRole(task.shooters ?? "", grammar);
    const photographers = [
      ...shooters.bare,
      ...shooters.reporters,
      ...shooters.correspondents,
      ...shooters.photographers,
    ];
    const writers = [...bare, ...reporters];
    if (writers.length + correspondents.length + photographers.length > 0)
      return {
        ...result,
        kind: writers.length + correspondents.length > 0 ? "byline" : "credit",
        reporters: writers,
        correspondents,
        photographers,
      };
  }

  if (isOwnDesk(text, grammar)) return result;
  const names = readNamesByRole(text, grammar);
  const named = [...names.reporters, ...names.correspondents, ...names.photographers];
  const { reporters, correspondents, photographers, odd } = names;
  if (names.onlyShot) {
    // `市总工会供图`: an organisation gave the photo, which names no photographer.
    const people = photographers.filter((name) => names.hasRole || looksLikeNames([name], grammar.surnames));
    if (photographers.length + odd.length === 0 || (!names.hasRole && odd.length > 1)) return null;
    return { ...result, kind: "credit", photographers: people, odd: people.length > 0 ? odd : [] };
  }
  if (names.wroteAndShot) {
    if (named.length === 0) return null;
    const authors =
      names.hasRole || names.reporters.length > 0
        ? { reporters, correspondents }
        : { reporters: names.bare, correspondents: [] };
    return { ...result, ...authors, photographers, photoNews: true, odd };
  }
  if (
    names.hasRole &&
    names.bare.length === 0 &&
    named.length > 0 &&
    odd.length <= 1 &&
    startsWithRole(text, grammar)
  )
    return { ...result, reporters, correspondents, photographers, odd };
  if (
    !names.hasRole &&
    odd.length === 0 &&
    names.bare.length > 0 &&
    looksLikeNames(names.bare, grammar.surnames)
  )
    return { ...result, kind: marked || bracketed !== undefined ? "byline" : "names", reporters: names.bare };
  if (bracketed === undefined || names.hasRole || text.length > MAX_SIGNATURE || /[：“”《》]/u.test(text))
    return null;
  // `（教务处 甘霖）`, `（能源科普小组）`: who sent it in, with or without a name.
  const last = names.bare.at(-1);
  return {
    ...result,
    correspondents:
      last !== undefined && names.bare.length + odd.length > 1 && looksLikeNames([last], grammar.surnames)
        ? [last]
        : [],
  };
}

/** `本报评论员`, `本报副刊部`: the paper itself writes. */
function isOwnDesk(text: string, grammar: BylineGrammar): boolean {
  return (
    OWN_DESK.test(text) ||
    (OWN.test(text) && startsWithRole(text, grammar) && grammar.role.lastIndex === text.length)
  );
}

function startsWithRole(text: string, grammar: BylineGrammar): boolean {
  grammar.role.lastIndex = 0;
  return grammar.role.test(text);
}

function readAttribution(text: string, isBracketed: boolean, grammar: BylineGrammar): string | null {
  const found = grammar.attribution.exec(text)?.groups;
  // Without brackets 据 opens a sentence: `据新华社昆明3月5日电  云南…`.
  if (found && (isBracketed || found.book || !text.startsWith("据"))) {
    if (found.book) return found.book;
    const source = found.source ?? "";
    const wire = grammar.words.agencies.find((name) => source.startsWith(name));
    if (wire) return wire;
    return source.replace(/\s*(?:报道|消息|客户端|微信公众号|\d.*)$/u, "").trim() || null;
  }
  const agency = grammar.words.agencies.find((name) => text.startsWith(name));
  return agency && /^(?:[\p{Script=Han}\d]*(?:电|讯|供稿|稿))?$/u.test(text.slice(agency.length))
    ? agency
    : null;
}
