/** A folio line or imprint (报头、版次行、责编行) → what it says of the issue. */

export interface Folio {
  date: string | null;
  edition: string | null;
  newspaper: string | null;
}

/** A folio is one line of small type; whatever is longer is text. */
const MAX_LENGTH = 160;
const DATE = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日|\b(\d{4})[-./](\d{1,2})[-./](\d{1,2})\b/u;
const WEEKDAY = /星期[一二三四五六日天]|周[一二三四五六日](?=\s|$)|农历|乙巳年|丙午年/u;
const EDITION = /(?:^|[\s|｜·第])([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版/u;
const LEADING_EDITION = /^(?:第\s*)?([A-Z]?\d{1,2})\s*(?:版)?(?=[\s|｜·：:])/u;
const TRAILING_EDITION = /[\s|｜·]([A-Z]?\d{2})$/u;
const STAFF = /(?:责任编辑|责编|本版编辑|本版责编|值班主任|值班编委|值班编辑|值班总编|执行主编|主编|编辑|美编|版式|版面|校对|组版|制图|审校)\s*[：:/／\s]\s*\p{Script=Han}/gu;
const LEADING_STAFF = /^[□■◆\s（(]*(?:本版|今日)?(?:责任编辑|责编|编辑|值班主任|值班编委|值班编辑|执行主编|主编|美编|版式|校对|组版)\s*[：:/／\s]/u;
const IMPRINT = /统一刊号|刊号|邮发代号|新闻热线|零售价|印刷厂|邮政编码|邮编|总第\s*\d+\s*期|投稿邮箱|电子邮箱|本报地址|CN\s?\d{2}-\d{4}/gu;
const NEWSPAPER = /(?:^|[\s|｜·])(\p{Script=Han}{2,8}报)(?=$|[\s|｜·])/u;
const SENTENCE = /[。！？；]/u;

export function isFolio(line: string): boolean {
  if (line.length > MAX_LENGTH || SENTENCE.test(line)) return false;
  if (/^[（(【]?\s*第?\s*[A-Z]?[\d一二三四五六七八九十]{1,3}\s*版\s*[）)】]?$/u.test(line)) return true;
  if (LEADING_STAFF.test(line) && line.length <= 60) return true;
  const staff = line.match(STAFF)?.length ?? 0;
  const imprint = line.match(IMPRINT)?.length ?? 0;
  const hasDate = DATE.test(line);
  const signs =
    (hasDate ? 2 : 0) +
    (WEEKDAY.test(line) ? 2 : 0) +
    (EDITION.test(line) || (hasDate && (LEADING_EDITION.test(line) || TRAILING_EDITION.test(line))) ? 2 : 0) +
    staff * 2 +
    imprint * 2 +
    (NEWSPAPER.test(line) ? 1 : 0);
  const rest = line.replace(DATE, "").replace(WEEKDAY, "").replace(STAFF, "").replace(IMPRINT, "");
  // A sentence that names a date and a page is longer than what a folio leaves once its own words are taken out.
  return (signs >= 4 || (hasDate && signs >= 3)) && rest.replace(/\s/gu, "").length <= 40 && !/[，,]/u.test(rest) ||
    (hasDate && rest.replace(/[\s（）()]/gu, "") === "");
}

/** Reads date, edition and newspaper out of a folio line; what it does not say is null. */
export function readFolio(line: string): Folio {
  const found = DATE.exec(line);
  const [year, month, day] = found ? [found[1] ?? found[4], found[2] ?? found[5], found[3] ?? found[6]] : [];
  const edition = EDITION.exec(line)?.[1] ?? (found ? (LEADING_EDITION.exec(line)?.[1] ?? TRAILING_EDITION.exec(line)?.[1]) : undefined);
  return {
    date: year && month && day ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : null,
    edition: edition ?? null,
    newspaper: NEWSPAPER.exec(line)?.[1] ?? null,
  };
}
