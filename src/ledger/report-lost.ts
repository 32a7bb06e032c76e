/** A ledger, the archive and its pages → an error on the ledger for each address that is lost, with the correction to paste. */
import { correctionsPathOf } from "../correct/corrections-path.ts";
import { quoteLine } from "../correct/quote-line.ts";
import { report } from "../diagnostics/report.ts";
import type { Archive } from "../index/archive.ts";
import { ownLines } from "../record/own-lines.ts";
import { findSuccessor } from "./find-successor.ts";
import type { Ledger, LedgerEntry } from "./read-ledger.ts";

export interface LedgerPages {
  /** Id of a page → its text as decoded. */
  texts: Pick<ReadonlyMap<string, string>, "get">;
  /** Id of a page → the path of its file. */
  paths: ReadonlyMap<string, string>;
}

const FEED_FILE = /feed\.(?:xml|json)$/;

export function reportLost(
  { file, entries }: Ledger,
  lost: readonly LedgerEntry[],
  archive: Archive,
  { texts, paths }: LedgerPages,
): void {
  const gone = new Set(lost.map(({ address }) => address));
  for (const entry of lost) {
    const { address, title, line } = entry;
    // The feeds of a name come along when its page is redirected, and both feeds when one is kept.
    const owner = address.replace(FEED_FILE, "");
    if (owner !== address && (gone.has(owner) || (address.endsWith("json") && gone.has(`${owner}feed.xml`))))
      continue;
    const successor = findSuccessor(entry, { archive, entries });
    const pageId = successor?.article.issue.record.id ?? "";
    const [text, path] = [texts.get(pageId), paths.get(pageId)];
    const quoted =
      successor && text !== undefined ? quoteArticle(text, ownLines(successor.article.record)) : null;
    const params = { address, owner: title || address };
    if (!successor || !quoted || path === undefined) {
      report(file, "lost-address", { place: { line, column: 1 }, params });
      continue;
    }
    const { at, digest } = quoted;
    const action = Object.entries(successor.action).map(([key, value]) => `${key}: ${flow(value)}`);
    report(file, "lost-address", {
      place: { line, column: 1 },
      params: {
        ...params,
        file: correctionsPathOf(path),
        correction: `- { at: ${JSON.stringify(at)}, digest: "${digest}", ${action} }`,
      },
      related: [{ path, place: { line: quoted.line, column: 1 } }],
    });
  }
}

/** JSON is YAML; an address needs no quotation marks. */
function flow(value: string | Record<string, string>): string {
  if (typeof value === "string") return value;
  return `{ ${Object.entries(value).map((pair) => pair.map((text) => JSON.stringify(text)).join(": "))} }`;
}

/** The first line of the article that can be quoted. */
function quoteArticle(text: string, lines: readonly number[]) {
  for (const line of lines) {
    const anchor = quoteLine(text, line, "begins");
    if (anchor) return { ...anchor, line };
  }
  return null;
}
