/** A word before the head of a body's name → whether it can be part of the name. */
import type { OrganisationWords } from "../schema/vocabulary.ts";
import type { Token } from "./make-trellis.ts";
import { matchTags } from "./match-tags.ts";

export interface KnownNames {
  heads: ReadonlySet<string>;
  known: ReadonlySet<string>;
  cities: ReadonlySet<string>;
}

export interface PartJudge {
  isInside: (tokens: readonly Token[], at: number) => boolean;
  /** Whether the word is a character of a word that the lexicon lacks. */
  isUnknownPiece: (tokens: readonly Token[], at: number) => boolean;
}

/** Words that can stand inside a name: nouns of all kinds, attributes, localisers, ordinals, letters. */
const isInsideTag = matchTags(/^(?:n|b|j|a|f|s|person|eng|m|x|g|zg|v|h|k|o|t|d)/u);
/** Parts that make a name somebody's own. */
export const isProperTag = matchTags(/^(?:ns|nt|nz|nr|j|person|eng|x|zg|g)/u);
const isVerbTag = matchTags(/^v/u);
const isPredicateTag = matchTags(/^(?:v|vi|vd)$/u);
const isNounTag = matchTags(/^n/u);
const isFunctionTag = matchTags(/^(?:p|c|u|r|w|y|e|d$)/u);
const MEASURED = /^[一二两三四五六七八九十百千万几多数各]+[个家所支名位条座届种类批]$/u;
export const FIGURES = /\d/u;
/** 第九届|教职工代表大会, 第三次|代表大会: a meeting, not a body. */
const SESSION = /^第[一二三四五六七八九十百\d]+[届次]$/u;
/** Characters of a coined name between its place and its line of business: 北京|同和堂|药业, 湖里区|殿前|街道. */
const COINED = { least: 2, most: 4 };
const SITE_LENGTH = 4;
/** What begins no coined name after a place, though single: it joins or governs what follows. */
const JOINS = new Set("和与及在的等从向对为是有将把被于至到了也还又都并或");

export function compilePartJudge(words: OrganisationWords, { heads, known, cities }: KnownNames): PartJudge {
  const breaks = new Set(words.breaks);
  const members = new Set(words.members);
  const levels = new Set(words.levels);
  const actions = new Set(words.actions);
  const units = new Set(words.units);

  return { isInside, isUnknownPiece };

  function isInside(tokens: readonly Token[], at: number): boolean {
    const token = tokens[at];
    if (!token) return false;
    if (cities.has(token.text) || isCoined(tokens, at)) return true;
    if (!isInsideTag(token.tag) || breaks.has(token.text)) return false;
    // 地面|服务|有限公司: a deed as a noun right before the head is its business.
    if (actions.has(token.text) && !(token.tag === "vn" && heads.has(tokens[at + 1]?.text ?? "")))
      return false;
    if (SESSION.test(token.text)) return false;
    // 中医院工会|高铁铮劳模志愿者服务队: a team that bears a name begins with it.
    if (heads.has(token.text) && tokens[at + 1]?.tag === "person") return false;
    // 总工会|培训|基层工会: what a body does is not part of its name, unless it names its office (培训中心).
    if (
      heads.has(token.text) &&
      isVerbTag(tokens[at + 1]?.tag ?? "") &&
      !heads.has(tokens[at + 2]?.text ?? "")
    )
      return false;
    if (members.has(token.text) && isOwn(tokens[at + 1])) return false;
    // 两所学校, 一家公司: a number with a measure counts bodies, it names none.
    if (MEASURED.test(token.text)) return false;
    if (token.tag === "m" && FIGURES.test(token.text)) return heads.has(tokens[at + 1]?.text ?? "");
    // A verb whose object is a name of its own is the sentence's: 裁决|迅达快递公司.
    if (isPredicateTag(token.tag) && isProper(tokens[at + 1], tokens[at + 2]) && token.text.length > 1)
      return false;
    if (isVerbTag(token.tag) || token.tag === "d" || token.tag === "a")
      return token.text.length > 1 ? token.tag !== "d" || isNominal(tokens, at) : isUnknownPiece(tokens, at);
    return token.tag !== "t" || token.text.length > 1;
  }

  /** 太钢冷轧|厂: a unit is nobody's own name, whatever the word list takes it for. */
  function isProper(token: Token | undefined, after: Token | undefined): boolean {
    if (token === undefined || units.has(token.text)) return false;
    // 拨通|区|交通局: a level with its office.
    return isProperTag(token.tag) || (levels.has(token.text) && heads.has(after?.text ?? ""));
  }

  function isOwn(token: Token | undefined): boolean {
    return (
      token !== undefined &&
      !heads.has(token.text) &&
      (token.tag === "ns" || token.tag === "nt" || levels.has(token.text) || known.has(token.text))
    );
  }
}

function isNominal(tokens: readonly Token[], at: number): boolean {
  return isNounTag(tokens[at + 1]?.tag ?? "");
}

/** A single character beside another single one is a piece of a word that the lexicon lacks. */
function isUnknownPiece(tokens: readonly Token[], at: number): boolean {
  return (
    // 大兴区|融|媒体|中心: a single character between a place and a noun.
    (tokens[at - 1]?.tag === "ns" && isNounTag(tokens[at + 1]?.tag ?? "")) ||
    (tokens[at - 1]?.text.length === 1 && !isFunctionTag(tokens[at - 1]?.tag ?? "w")) ||
    tokens[at + 1]?.text.length === 1
  );
}

/** Whether the word is one of the single characters between a place and a noun, whatever the word list takes them for. */
function isCoined(tokens: readonly Token[], at: number): boolean {
  if (!isSingle(tokens[at])) return false;
  let [from, to] = [at, at + 1];
  while (from > 0 && isSingle(tokens[from - 1])) from -= 1;
  while (isSingle(tokens[to])) to += 1;
  return (
    to - from >= COINED.least &&
    to - from <= COINED.most &&
    (tokens[from - 1]?.tag === "ns" || isSite(tokens[from - 1])) &&
    isNounTag(tokens[to]?.tag ?? "") &&
    !JOINS.has(tokens[from]?.text ?? "")
  );
}

/** 首都机场, 大庆油田: a word for one place. */
function isSite(token: Token | undefined): boolean {
  return token !== undefined && token.tag === "n" && token.text.length >= SITE_LENGTH;
}

function isSingle(token: Token | undefined): boolean {
  return token !== undefined && token.text.length === 1 && token.tag !== "w" && token.tag !== "m";
}
