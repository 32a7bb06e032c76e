/**
 * The file of a page → the page as canonical marked-up Markdown, with what of its corrections it says by itself now and
 * what has to stay beside it. Roles, joins and splits become marks; changed words and fields never do.
 */
import { isDeepStrictEqual } from "node:util";
import type { VFile } from "vfile";
import { trimEdges } from "../parse/trim-edges.ts";
import { type Context, type ParsedPage, parsePage, parseTree } from "../pipeline.ts";
import { type PageSource, readPage } from "../read/read-page.ts";
import type { PageRecord } from "../schema/record.ts";
import type { PageNode } from "../schema/tree.ts";
import { composeDocument } from "./compose-document.ts";
import { type FormerAddress, type KeptCorrections, keepCorrections } from "./keep-corrections.ts";
import { listContents } from "./list-contents.ts";

export interface FormattedPage {
  /** The page, and its corrections, with what is wrong with them. */
  files: VFile[];
  /** Null where the page can't be read. */
  document: {
    text: string;
    /** What stays in the file of corrections; null where nothing does. */
    corrections: string | null;
    /** How many corrections the page says by itself now, and how many stay. */
    taken: number;
    kept: number;
  } | null;
}

export function formatSource(source: PageSource, context: Context): FormattedPage {
  const { file, corrections, record } = parsePage(source, context);
  const files = [file, ...(corrections ? [corrections] : [])];
  if (!record) return { files, document: null };
  const fresh = readPage(source).file;
  const corrected = parseTree(source, context, true);
  const tree = holdsAll(corrected, fresh) ? corrected : parseTree(source, context, false);
  const seams = new Set(
    file.messages.flatMap(({ ruleId, line }) => (ruleId === "lost-text" ? (line ?? []) : [])),
  );
  const compose = (ids: readonly (string | null)[], former: readonly FormerAddress[]) => {
    const text = composeDocument(fresh, tree, { seams, ids });
    return { text, ...reread(source, text, former, context) };
  };
  let composed = compose([], []);
  const ids = record.articles.map(({ id }, index) =>
    composed.again?.articles[index]?.id === id ? null : id.slice(record.id.length + 1),
  );
  if (ids.some((id) => id !== null)) composed = compose(ids, []);
  // Where an article was joined to another, only the correction knew its address.
  const former = listFormer(record, composed.again);
  if (former.length > 0) composed = compose(ids, former);
  const { text, kept, again } = composed;
  if (!again || !isSame(again, record))
    throw new Error(`${source.path} would not be read the same once formatted, which is a defect of banmian`);
  return {
    files,
    document: { text, corrections: kept?.text ?? null, taken: kept?.taken ?? 0, kept: kept?.kept ?? 0 },
  };
}

/** The document as it would be read, beside the corrections that stay. */
function reread(
  { path, corrections }: PageSource,
  text: string,
  former: readonly FormerAddress[],
  context: Context,
): { kept: KeptCorrections | null; again: ParsedPage["record"] } {
  const bytes = Buffer.from(text);
  const page = String(readPage({ path, bytes }).file);
  const kept = corrections ? keepCorrections(corrections, page, former) : null;
  const beside =
    corrections && kept?.text ? { path: corrections.path, bytes: Buffer.from(kept.text) } : undefined;
  return { kept, again: parsePage({ path, bytes, corrections: beside }, context).record };
}

const isSame = (a: PageRecord, b: PageRecord) => isDeepStrictEqual(listContents(a), listContents(b));

/** Addresses that lead to an article, and would not to that of the document. */
function listFormer(record: PageRecord, again: PageRecord | null): FormerAddress[] {
  return record.articles.flatMap(({ keptAddresses = [] }, index) => {
    const own = again?.articles[index];
    const line = own?.lines.body[0]?.[0] ?? own?.lines.headline[0];
    const missing = keptAddresses.filter((address) => !own?.keptAddresses?.includes(address));
    return line === undefined ? [] : missing.map((address) => ({ address, line }));
  });
}

/** A correction may empty a line; its printed text must not be lost for that. */
function holdsAll(tree: PageNode, file: VFile): boolean {
  const leaves = tree.children.flatMap((node) => (node.type === "article" ? node.children : [node]));
  const held = new Set(
    leaves.flatMap((leaf) =>
      leaf.type === "photo" ? [] : leaf.fragments.map(({ position }) => position.start.line),
    ),
  );
  return String(file)
    .split("\n")
    .every((line, index) => trimEdges(line).text === "" || held.has(index + 1));
}
