/** An article of the newspaper tree → its record, but for its id and what enrichment adds. */
import type { ArticleRecord } from "../schema/record.ts";
import type { ArticleNode, LineNode, PartNode, Signature } from "../schema/tree.ts";
import { listEvidence } from "./list-evidence.ts";
import { placePhotos } from "./place-photos.ts";

export type PlainArticle = Omit<
  ArticleRecord,
  | "id"
  | "order"
  | "organisation"
  | "organisations"
  | "people"
  | "places"
  | "subjects"
  | "subjectEvidence"
  | "keywords"
>;

/** A margin of this many log-odds is read as even chances doubled: the scale on which confidence approaches 1. */
const MARGIN_SCALE = 2;

export function makeArticle(article: ArticleNode): PlainArticle {
  const lines = article.children.filter((child): child is LineNode => child.type !== "photo");
  const { section, rubric } = article.data;
  const kickers = ofType(lines, "kicker");
  const headlines = ofType(lines, "headline");
  const subheads = ofType(lines, "subhead");
  const entries = bodyEntries(lines);
  const bylines = bylinesOf(lines);
  const opening = bylines[0];
  const signatures = bylines.map(({ signature }) => signature);
  const credits = creditsOf(lines);
  const attribution = attributionOf(lines);
  const placed = placePhotos(article, entries);
  const titles = [section, rubric, ...kickers, ...headlines, ...subheads].filter((node) => node !== null);
  return {
    section: section?.value || null,
    rubric: rubric?.value || null,
    kicker: joinTitles(kickers),
    headline: joinTitles(headlines),
    subhead: joinTitles(subheads),
    byline: opening?.value ?? null,
    reporters: unique(signatures.flatMap(({ reporters }) => reporters)),
    correspondents: unique(signatures.flatMap(({ correspondents }) => correspondents)),
    photographers: unique([...signatures, ...credits].flatMap(({ photographers }) => photographers)),
    attribution:
      attribution?.value ??
      signatures.find((signature) => signature.attribution !== null)?.attribution ??
      null,
    body: entries.map(({ value }) => value),
    crossheads: entries.flatMap(({ type }, index) => (type === "crosshead" ? [index] : [])),
    photos: placed.map(({ photo }) => photo),
    confidence: confidenceOf([...titles, ...lines]),
    lines: {
      section: linesOf(section ? [section] : []),
      rubric: linesOf(rubric ? [rubric] : []),
      kicker: linesOf(kickers),
      headline: linesOf(headlines),
      subhead: linesOf(subheads),
      byline: opening ? opening.lines : [],
      attribution: attribution?.lines ?? [],
      body: entries.map((entry) => linesOf([entry])),
      bodyOffsets: entries.map(({ data }) => data.offsets),
      photos: placed.map(({ lines: own }) => own),
    },
    evidence: listEvidence([...titles, ...lines]),
  };
}

const ofType = (lines: readonly LineNode[], type: LineNode["type"]) =>
  lines.filter((line) => line.type === type);

/** What is read: paragraphs and crossheads; where an article has none, its captions are its text. */
function bodyEntries(lines: readonly LineNode[]): LineNode[] {
  const entries = lines.filter(
    ({ type, value }) => (type === "paragraph" || type === "crosshead") && value !== "",
  );
  return entries.length > 0 ? entries : lines.filter(({ type, value }) => type === "caption" && value !== "");
}

interface Signed {
  value: string;
  lines: number[];
  signature: Signature;
}

const bylinesOf = (lines: readonly LineNode[]) => signedOf(lines, "byline");

function creditsOf(lines: readonly LineNode[]): Signature[] {
  return signedOf(lines, "credit").map(({ signature }) => signature);
}

function attributionOf(lines: readonly LineNode[]): { value: string; lines: number[] } | null {
  const found = signedOf(lines, "attribution").find(({ signature }) => signature.attribution !== null);
  return found ? { value: found.signature.attribution ?? found.value, lines: found.lines } : null;
}

/** Lines of a type, and parts of that type set on other lines, in printed order. */
function signedOf(lines: readonly LineNode[], type: "byline" | "credit" | "attribution"): Signed[] {
  return lines.flatMap((line) => {
    const own =
      line.type === type && line.data.signature ? [signed(line.value, [line], line.data.signature)] : [];
    const parts = line.parts.flatMap((part) =>
      part.type === type && part.data.signature ? [signed(part.value, [part], part.data.signature)] : [],
    );
    return [...own, ...parts];
  });
}

function signed(value: string, nodes: readonly (LineNode | PartNode)[], signature: Signature): Signed {
  return { value, lines: nodes.map(({ position }) => position.start.line), signature };
}

/** A title of several printed lines is one title; the break becomes a space. */
function joinTitles(nodes: readonly LineNode[]): string | null {
  return (
    nodes
      .map(({ value }) => value)
      .join(" ")
      .trim() || null
  );
}

function linesOf(nodes: readonly LineNode[]): number[] {
  return unique(nodes.flatMap(({ fragments }) => fragments.map(({ position }) => position.start.line)));
}

/** The weakest decision about the article decides how far it can be trusted. */
function confidenceOf(nodes: readonly LineNode[]): number {
  let weakest = Number.POSITIVE_INFINITY;
  for (const { data } of nodes) for (const { margin } of data.evidence) weakest = Math.min(weakest, margin);
  if (weakest === Number.POSITIVE_INFINITY) return 1;
  return Math.round((1 - 0.5 * Math.exp(-weakest / MARGIN_SCALE)) * 1000) / 1000;
}

const unique = <T>(values: readonly T[]) => [...new Set(values)];
