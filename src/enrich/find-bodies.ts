/**
 * The words of a text → the organisations it names. A name is a head (总工会, 有限公司, 大学 …) with the nouns before
 * it, as far left as a proper part goes: a place, a level of administration, a brand, a word nobody knows.
 */
import type { OrganisationWords } from "../schema/vocabulary.ts";
import { BODY_ENDS, type BodyEndJudge } from "./judge-body-end.ts";
import { compilePartJudge, FIGURES, isProperTag } from "./judge-body-part.ts";
import type { Token } from "./make-trellis.ts";
import { WORD_MARKS } from "./mark-words.ts";
import { matchTags } from "./match-tags.ts";

/** Token indexes, the end exclusive. */
export interface BodySpan {
  from: number;
  to: number;
}

export type BodyFinder = (tokens: readonly Token[]) => BodySpan[];

const MAX_TOKENS = 14;
const MAX_LENGTH = 34;
const ORDINAL = /^第?[一二三四五六七八九十百\d]+$/u;
/** What stands before a name without belonging to it, unless it is a piece of an unknown word. */
const isFrontTag = matchTags(/^(?:v|f|s|t|d|m|a|i|l)$/u);
/** Directions are parts of names: 北方导航, 东方嘉诚. */
const DIRECTION = /^(?:[东西南北华中][方部北南东西]|城[东西南北])$/u;
/** Words before a place that still belong to the name are short brands: 国网德州供电公司, 东航北京分公司. */
const MAX_BRAND = 4;

const isNounTag = matchTags(/^n/u);
const isObjectTag = matchTags(/^(?:n|vn)$/u);
const isBrandTag = matchTags(/^(?:nz|nt|x)$/u);
const isPieceTag = matchTags(/^(?:n|a|m|x|g|z|j|b)/u);
const opensClause = matchTags(/^(?:w|p|c)/u);
/** A line of business that is followed by such a word is no company. */
const goesOn = matchTags(/^(?:n|b|v|ng|k)$/u);

/** Words of a place in brackets with them, and characters of the brand before it. */
const BRACKETS = 3;
const MAX_BRACKETED = 10;

/** Short names that a name of a body may begin with, whatever the word list takes them for. */
export interface PlaceNames {
  cities: ReadonlySet<string>;
  countries: ReadonlySet<string>;
}

export function compileBodyFinder(
  words: OrganisationWords,
  { heads, known, kindOf, isHead: endsName, isNumbered }: BodyEndJudge,
  { cities, countries }: PlaceNames,
): BodyFinder {
  const generic = new Set(words.generic);
  const distributives = new Set(words.distributives);
  const levels = new Set(words.levels);
  const strongTrades = new Set(words.trades.strong);
  const units = new Set(words.units);
  const singles = new Set(words.singleHeads);
  const unitHeads = new Set(words.unitHeads);
  const { isInside, isUnknownPiece } = compilePartJudge(words, { heads, known, cities });

  /** Where the name that ends in the head begins, or null where nothing makes it somebody's own. */
  const startOf = (tokens: readonly Token[], head: number): number | null => {
    const end = tokens[head]?.end ?? 0;
    let from = head;
    let bracket: number | null = null;
    while (
      from > 0 &&
      head - from < MAX_TOKENS &&
      end - (tokens[from - 1]?.start ?? 0) <= MAX_LENGTH &&
      (bracket === null || (tokens[bracket]?.start ?? 0) - (tokens[from - 1]?.start ?? 0) <= MAX_BRACKETED)
    ) {
      if (isInside(tokens, from - 1)) from -= 1;
      else if (bracket === null && isPlaceInBrackets(tokens, from - BRACKETS)) bracket = from -= BRACKETS;
      else break;
    }
    if (bracket !== null && bracket > from) return from;
    if (bracket !== null) from = bracket + BRACKETS;
    // A verb or a localiser at the front is the sentence's: 成立强村公司, 上午北京市….
    while (
      from < head &&
      isFrontTag(tokens[from]?.tag ?? "") &&
      !cities.has(tokens[from]?.text ?? "") &&
      !DIRECTION.test(tokens[from]?.text ?? "") &&
      !isUnknownPiece(tokens, from) &&
      !ORDINAL.test(tokens[from]?.text ?? "") &&
      // 采油|三厂: what a numbered works does is its name.
      !isNumbered(tokens[from + 1]?.text ?? "")
    )
      from += 1;
    if (from === head) return null;
    let proper: number | null = null;
    for (let at = from; at < head && proper === null; at += 1) {
      const token = tokens[at];
      if (
        token &&
        (isProperTag(token.tag) ||
          cities.has(token.text) ||
          (at === head - 1 && units.has(token.text) && unitHeads.has(tokens[head]?.text ?? "")) ||
          DIRECTION.test(token.text) ||
          isNumbered(token.text) ||
          // 首都机场|地面服务公司.
          (token.text.length >= LISTED_LENGTH && beginsWithPlace(token.text)) ||
          (token.text.length === 1 && tokens[at + 1]?.text.length === 1 && at + 1 < head) ||
          levels.has(token.text) ||
          (ORDINAL.test(token.text) && token.text.length > 1))
      )
        proper = at;
    }
    // One character (局, 处, 部) is too little to go by where no place or body stands before it.
    if (singles.has(tokens[head]?.text ?? "") && !isPlaced(tokens.slice(from, head))) return null;
    if (proper === null && isNumbered(tokens[head]?.text ?? "")) return from;
    if (proper === null)
      return isSpecific(tokens.slice(from, head)) && isSubject(tokens[from - 1]) ? from : null;
    const before = tokens.slice(from, proper);
    const length = before.reduce((sum, { text }) => sum + text.length, 0);
    const isBrand =
      before.length > 0 && length <= MAX_BRAND && before.every(({ text }) => !generic.has(text));
    return isBrand ? from : proper;
  };
  /** （北京） in 中铁科焊（北京）轨道技术有限公司. */
  const isPlaceInBrackets = (tokens: readonly Token[], at: number) =>
    /^[（(]$/u.test(tokens[at]?.text ?? "") &&
    tokens[at + 1]?.tag === "ns" &&
    /^[）)]$/u.test(tokens[at + 2]?.text ?? "");
  const beginsWithPlace = (text: string) => cities.has(text.slice(0, 2)) || levels.has(text.slice(0, 2));
  const isPlaced = (parts: readonly Token[]) =>
    parts.some(({ text, tag }) => tag === "ns" || tag === "nt" || levels.has(text) || cities.has(text)) &&
    !parts.some(({ text }) => FIGURES.test(text));
  /** The name opens its clause, or a preposition leads up to it. */
  const isSubject = (before: Token | undefined) => before === undefined || opensClause(before.tag);
  /** Without a proper part the nouns must say more than the kind of body: 首钢矿业 does, 基层 does not. */
  const isSpecific = (parts: readonly Token[]) =>
    parts.length >= 1 &&
    parts.some(({ text, tag }) => !generic.has(text) && isNounTag(tag) && text.length >= 2) &&
    parts.every(({ text }) => !generic.has(text)) &&
    parts.length <= 4;

  /** 乌兹别克斯坦|外交部, 洛阳市|国资委: an office that others have too is the country's or city's that stands before it. */
  const startOfKnown = (tokens: readonly Token[], at: number): number => {
    const before = tokens[at - 1];
    const isTheirs =
      before !== undefined &&
      OFFICE.test(tokens[at]?.text ?? "") &&
      (countries.has(before.text) || (before.tag === "ns" && /[市省区县州]$/u.test(before.text)));
    return isTheirs ? at - 1 : at;
  };

  /** Where a company's name begins that ends in its line of business, or null: 江西|移动, 小鹏|汽车, not 日本|汽车. */
  const startOfCompany = (tokens: readonly Token[], at: number): number | null => {
    const trade = tokens[at]?.text ?? "";
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    if (!before || (after && goesOn(after.tag) && !isOwnOf(after.text))) return null;
    if (before.tag === "ns" || cities.has(before.text))
      return strongTrades.has(trade) && !countries.has(before.text) ? at - 1 : null;
    // A brand that looks like a person's name: 燕东|石化.
    if (before.tag === "person") return strongTrades.has(trade) ? at - 1 : null;
    if (isBrandTag(before.tag) || (before.tag === "nr" && before.text.length > 1)) return at - 1;
    // Two single characters that make no word are a brand: 小|鹏, 五|菱.
    const first = tokens[at - 2];
    const isPiece = (token: Token | undefined) =>
      token?.text.length === 1 && !FIGURES.test(token.text) && isPieceTag(token.tag);
    if (isPiece(before) && isPiece(first) && !isPiece(tokens[at - 3])) return at - 2;
    return null;
  };
  const isOwnOf = (text: string) => heads.has(text) || words.ownTitles.includes(text);
  /** A word that the word list holds as one: 北京电影学院, 湖北省博物馆. */
  const isWhole = ({ text, tag }: Token) =>
    !heads.has(text) &&
    !generic.has(text) &&
    (((tag === "nt" || tag === "nz") && text.length > 2) ||
      (text.length > WHOLE_LENGTH && (tag === "ns" || cities.has(text.slice(0, 2)))) ||
      // 市图书馆, 省气象局: a level and a head.
      (levels.has(text.slice(0, 1)) && heads.has(text.slice(1))));
  const isListed = ({ text, tag }: Token) =>
    tag === "nt" && text.length >= LISTED_LENGTH && words.listedEnds.some((end) => text.endsWith(end));

  /** “寒衣银行”, “帐篷法庭”: what stands alone in quotation marks and has no place in it is called so in jest. */
  const isCoined = (tokens: readonly Token[], from: number, at: number) =>
    tokens[from - 1]?.text === "“" &&
    tokens[at + 1]?.text === "”" &&
    words.publicHeads.some((head) => tokens[at]?.text.endsWith(head)) &&
    !isPlaced(tokens.slice(from, at));

  return (tokens) => {
    const spans: BodySpan[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!token || (token.marks & WORD_MARKS.bodyEnd) === 0) continue;
      const kind = kindOf(token.text);
      const next = tokens[at + 1]?.text ?? "";
      // 人力资源和社会保障部|门.
      if (next === DEPARTMENT && token.text.endsWith(PART)) continue;
      if (kind & BODY_ENDS.known) {
        const last = spans.at(-1);
        // 北京市总工会|宣传|教育部: an office of the body before it that sounds like a known one.
        if (last && last.to === at - 1 && OFFICE.test(token.text) && isObjectTag(tokens[at - 1]?.tag ?? ""))
          last.to = at + 1;
        else push(spans, { from: startOfKnown(tokens, at), to: at + 1 });
        continue;
      }
      const isHead = endsName(token.text, token.tag);
      // 北京|城市副中心 is a part of the city.
      if (token.text.endsWith(SECOND_CENTRE)) continue;
      if (
        isHead &&
        words.notBefore.some((word) => next === word || (word.length > 1 && next.startsWith(word)))
      )
        continue;
      // 一人|学会|一门手艺; 呼家楼街道|一家公司 is where the company is.
      if (isHead && COUNTED.test(next) && (token.text === LEARN || AREA.test(token.text))) continue;
      const from = isHead ? startOf(tokens, at) : kind & BODY_ENDS.trade ? startOfCompany(tokens, at) : null;
      const last = spans.at(-1);
      if (from !== null && distributives.has(tokens[from - 1]?.text ?? "")) continue;
      if (from !== null && isCoined(tokens, from, at)) continue;
      if (from !== null) push(spans, { from, to: at + 1 });
      else if (isHead && last && last.to === at) last.to = at + 1;
      else if (isListed(token)) push(spans, { from: at, to: at + 1 });
      else if (isHead && isWhole(token)) push(spans, { from: at, to: at + 1 });
    }
    return spans;
  };
}

const DEPARTMENT = "门";
const PART = "部";
const LEARN = "学会";
const AREA = /(?:街道|社区)$/u;
const COUNTED = /^(?:一[家条处位名个座栋门套间]|某)/u;
const SECOND_CENTRE = "副中心";
/** Words that the word list files as bodies are so only where they are this long. */
const LISTED_LENGTH = 4;
/** A place and a head together are longer than this. */
const WHOLE_LENGTH = 4;
/** Ends of the names of offices that more than one country has. */
const OFFICE = /[部院署行局委]$/u;
/** A span that reaches over the one before it takes its place: 北京市总工会 + 法律服务中心 is one name. */
function push(spans: BodySpan[], span: BodySpan): void {
  while (spans.length > 0 && (spans.at(-1)?.from ?? -1) >= span.from) spans.pop();
  const last = spans.at(-1);
  if (last && last.to > span.from) last.to = Math.max(last.to, span.to);
  else spans.push(span);
}
