/** A folio line or imprint (报头、版次行、责编行) → what it says of the issue. */

export interface Folio {
  date: string | null;
  edition: string | null;
  newspaper: string | null;
}

/** A folio is one line of small type; whatever is longer is text. */
const MAX_LENGTH = 160;
const DATE = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日|\b(\d{4})[-./](\d{1,2})[-./](\d{1,2})\b/u;
/** `一九八五年五月九日`: digits spelled one by one for the year, numbers for month and day. */
const SPELLED_DATE =
  /([〇○零一二三四五六七八九]{4})\s*年\s*([一二三四五六七八九十]{1,2})\s*月\s*([一二三四五六七八九十廿卅]{1,3})\s*日/u;
/** `2024年8月`: a monthly, or a page that gives no day. */
const MONTH = /(?:^|[\s|｜])(\d{4})\s*年\s*(\d{1,2})\s*月(?=$|[\s|｜▌号总第])/u;
const WEEKDAY = /星期[一二三四五六日天]|周[一二三四五六日](?=\s|$)|农历|乙巳年|丙午年/u;
const EDITION = /(?:^|[\s|｜·第])([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版/u;
const LEADING_EDITION = /^(?:第\s*)?([A-Z]?\d{1,2})\s*(?:版)?(?=[\s|｜·：:])/u;
const TRAILING_EDITION = /[\s|｜·]([A-Z]?\d{2})$/u;
/** What a folio says of an issue, each sign with its weight, comes to this much. */
const MIN_SIGNS = 4;
const MIN_SIGNS_WITH_DATE = 3;
/** `甬江晚报 A08`, `岭南健康报 05 医界`: right after the newspaper's name, or a letter with its number anywhere. */
const BESIDE_EDITION = /报\s+([A-Z]?\d{2})(?=\s|$)|(?:^|\s)([A-Z]\d{2})(?=\s|$)/u;
const STAFF =
  /(?:责任编辑|责编|本版编辑|本版责编|值班主任|值班编委|值班编辑|值班总编|执行主编|主编|编辑|美编|版式|版面|校对|组版|制图|审校)\s*[：:/／\s]\s*\p{Script=Han}/gu;
const LEADING_STAFF =
  /^[□■◆\s（(]*(?:本版|今日)?(?:责任编辑|责编|编辑|值班主任|值班编委|值班编辑|执行主编|主编|美编|版式|校对|组版)\s*[：:/／\s]/u;
const IMPRINT =
  /国内统一\S*号|统一刊号|刊号|今日\s*[\d一二三四五六七八九十]+\s*版|农历\S+|邮发代号|新闻热线|零售价|印刷厂|邮政编码|邮编|总第\s*\d+\s*期|投稿邮箱|电子邮箱|本报地址|CN\s?\d{2}-\d{4}|电话\s*[：:]?\s*[\d-]{7,}|\S+@\S+/gu;
const LEADING_IMPRINT =
  /^[□■◆\s（(]*(?:主办|主管|承办|协办|出版|编印|本报地址|社址|地址|新闻热线|热线电话|本版热线|报料热线|邮编|邮政编码|电话|本版投稿|投稿信箱|投稿邮箱|电子信箱|电子邮箱|E-?mail|网址|广告热线|发行热线|国内统一)[^，。]{0,12}[：:\s\d]/iu;
/** A line that opens like an imprint is one unless it runs on. */
const MAX_LEADING = 90;
const NEWSPAPER = /(?:^|[\s|｜·])(\p{Script=Han}{2,8}报)(?=$|[\s|｜·])/u;
/** A name that doesn't end in 报 stands before the date: `西南铁道 2010年2月2日`. */
const NAME_BEFORE_DATE = /^(\p{Script=Han}{3,8})\s+(?=\d{4}\s*年|\d{4}-)/u;
const SENTENCE = /[。！？；]/u;

export function isFolio(printed: string): boolean {
  const line = printed.replaceAll("**", "");
  if (line.length > MAX_LENGTH || SENTENCE.test(line)) return false;
  if (/^[（(【]?\s*第?\s*[A-Z]?[\d一二三四五六七八九十]{1,3}\s*版\s*[）)】]?$/u.test(line)) return true;
  if ((LEADING_STAFF.test(line) || LEADING_IMPRINT.test(line)) && line.length <= MAX_LEADING) return true;
  const staff = line.match(STAFF)?.length ?? 0;
  const imprint = line.match(IMPRINT)?.length ?? 0;
  const hasDate = DATE.test(line) || SPELLED_DATE.test(line) || MONTH.test(line);
  const signs =
    (hasDate ? 2 : 0) +
    (WEEKDAY.test(line) ? 2 : 0) +
    (EDITION.test(line) || (hasDate && (LEADING_EDITION.test(line) || TRAILING_EDITION.test(line))) ? 2 : 0) +
    staff * 2 +
    imprint * 2 +
    (NEWSPAPER.test(line) ? 1 : 0);
  if (!hasDate && signs < MIN_SIGNS) return false;
  const rest = line
    .replace(EDITION, "")
    .replace(DATE, "")
    .replace(SPELLED_DATE, "")
    .replace(MONTH, "")
    .replace(WEEKDAY, "")
    .replace(STAFF, "")
    .replace(IMPRINT, "");
  // A sentence that names a date and a page is longer than what a folio leaves once its own words are taken out.
  return (
    ((signs >= MIN_SIGNS || (hasDate && signs >= MIN_SIGNS_WITH_DATE)) &&
      rest.replace(/\s/gu, "").length <= 40 &&
      !/[，,]/u.test(rest)) ||
    (hasDate && rest.replace(/[\s（）()]/gu, "") === "")
  );
}

/** Reads date, edition and newspaper out of a folio line; what it does not say is null. */
export function readFolio(printed: string): Folio {
  const line = printed.replaceAll("**", "");
  const found = DATE.exec(line);
  const edition =
    EDITION.exec(line)?.[1] ??
    (found
      ? (LEADING_EDITION.exec(line)?.[1] ??
        TRAILING_EDITION.exec(line)?.[1] ??
        lastGroup(BESIDE_EDITION, line))
      : undefined);
  return {
    date: readDate(line),
    edition: edition === undefined ? null : spelledAsFigures(edition),
    newspaper: NEWSPAPER.exec(line)?.[1] ?? NAME_BEFORE_DATE.exec(line)?.[1] ?? null,
  };
}

function lastGroup(pattern: RegExp, line: string): string | undefined {
  return pattern
    .exec(line)
    ?.slice(1)
    .find((group) => group !== undefined);
}

/** 第二版 is filed beside 第3版. */
function spelledAsFigures(edition: string): string {
  return /^\p{Script=Han}+$/u.test(edition) ? String(spellNumber(edition)) : edition;
}

function readDate(line: string): string | null {
  const found = DATE.exec(line);
  if (found) return joinDate([found[1] ?? found[4], found[2] ?? found[5], found[3] ?? found[6]]);
  const spelled = SPELLED_DATE.exec(line);
  if (spelled)
    return joinDate([
      spellDigits(spelled[1] ?? ""),
      spellNumber(spelled[2] ?? ""),
      spellNumber(spelled[3] ?? ""),
    ]);
  const month = MONTH.exec(line);
  return month ? joinDate([month[1], month[2]]) : null;
}

/** Year, month and day in figures → an ISO date, or an EDTF month where there is no day; null where the calendar has no such day. */
function joinDate(parts: readonly (string | undefined)[]): string | null {
  const text = parts.map((part, index) => (part ?? "").padStart(index === 0 ? 4 : 2, "0")).join("-");
  const date = new Date(`${parts.length === 2 ? `${text}-01` : text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

const NUMERALS = "零一二三四五六七八九";

function spellDigits(text: string): string {
  return [...text.replace(/[〇○]/gu, "零")].map((character) => NUMERALS.indexOf(character)).join("");
}

/** `十` → 10, `廿三` → 23, `三十一` → 31. */
function spellNumber(text: string): string {
  const plain = text.replace("廿", "二十").replace("卅", "三十");
  if (!plain.includes("十")) return String(NUMERALS.indexOf(plain));
  const [tens = "", ones = ""] = plain.split("十");
  return String((tens === "" ? 1 : NUMERALS.indexOf(tens)) * 10 + (ones === "" ? 0 : NUMERALS.indexOf(ones)));
}
