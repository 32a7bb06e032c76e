/** A page record and its truth → for each printed text its true role and the one that was read. */
import type { GoldArticle, GoldPage } from "../schema/gold.ts";
import type { ArticleRecord, PageRecord } from "../schema/record.ts";
import { foldText } from "./fold-text.ts";
import { matchArticles } from "./match-articles.ts";

/** `none`: no part of any article, such as a folio line, or lost. */
export const ROLES = [
  "banner",
  "section",
  "rubric",
  "kicker",
  "headline",
  "subhead",
  "byline",
  "crosshead",
  "paragraph",
  "caption",
  "none",
] as const;
export type ReadRole = (typeof ROLES)[number];

export interface RoleReading {
  wanted: ReadRole;
  read: ReadRole;
  text: string;
}

interface Piece {
  role: ReadRole;
  text: string;
}

const FIELDS = ["section", "rubric", "kicker", "headline", "subhead", "byline"] as const;
/** A shorter text stands in a longer one by chance. */
const TELLING = 3;

export function compareRoles(record: PageRecord, gold: GoldPage): RoleReading[] {
  const matches = matchArticles(record.articles, gold.articles);
  const read = [...banner(record.banner), ...record.articles.flatMap(piecesOf)];
  const wanted = [...banner(gold.banner), ...gold.articles.flatMap(piecesOf)];
  const readings = banner(gold.banner).map((piece) => readingOf(piece, read));
  for (const [index, want] of gold.articles.entries()) {
    const own = matches[index] ? piecesOf(matches[index]) : [];
    for (const piece of piecesOf(want)) readings.push(readingOf(piece, own, read));
  }
  const arguable = (article: ArticleRecord): GoldArticle | undefined =>
    gold.articles[matches.indexOf(article)];
  const invented = [
    ...banner(record.banner),
    ...record.articles.flatMap((article) =>
      piecesOf(article).filter(({ role }) => !isArguable(role, arguable(article))),
    ),
  ].filter((piece) => piece.role !== "caption" && !find(piece, wanted));
  const seen = new Set<string>();
  return [
    ...readings,
    ...invented.map(({ role, text }) => ({ wanted: "none" as const, read: role, text })),
  ].filter(({ wanted: want, read: got, text }) => {
    // A section stands over several articles and is printed once.
    if (want !== "section" && got !== "section") return true;
    const key = `${want} ${got} ${text}`;
    return !seen.has(key) && seen.add(key);
  });
}

const banner = (text: string | null): Piece[] =>
  text && text !== "?" ? [{ role: "banner", text: foldText(text) }] : [];

function piecesOf(article: GoldArticle | ArticleRecord): Piece[] {
  const crossheads = Array.isArray(article.crossheads) ? article.crossheads : [];
  const captions = Array.isArray(article.photos) ? article.photos.map(({ caption }) => caption) : [];
  return [
    ...FIELDS.map((role) => ({ role, text: article[role] })),
    ...article.body.map((text, index) => ({
      role: crossheads.includes(index) ? ("crosshead" as const) : ("paragraph" as const),
      text,
    })),
    ...captions.map((text) => ({ role: "caption" as const, text })),
  ].flatMap(({ role, text }) => (text && text !== "?" ? [{ role, text: foldText(text) }] : []));
}

/** Of a field whose truth is arguable, nothing is invented. */
const isArguable = (role: ReadRole, want: GoldArticle | undefined) =>
  want !== undefined && FIELDS.some((field) => field === role && want[field] === "?");

function readingOf(piece: Piece, ...places: readonly (readonly Piece[])[]): RoleReading {
  for (const pieces of places) {
    const hit = find(piece, pieces);
    if (hit) return { wanted: piece.role, read: hit.role, text: piece.text };
  }
  return { wanted: piece.role, read: "none", text: piece.text };
}

/** The piece of the same text, best in the same role; else one that holds it or is held by it. */
function find({ role, text }: Piece, pieces: readonly Piece[]): Piece | undefined {
  const pick = (fits: (other: string) => boolean) => {
    const all = pieces.filter((piece) => fits(piece.text));
    return all.find((piece) => piece.role === role) ?? all[0];
  };
  return (
    pick((other) => other === text) ??
    pick((other) => text.length >= TELLING && other.includes(text)) ??
    pick((other) => other.length >= TELLING && text.includes(other))
  );
}
