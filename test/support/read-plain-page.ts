/** The text of a page as read, without names and subjects: many pages in little time. For tests. */
import type { VFile } from "vfile";
import { composeDocument } from "../../src/format/compose-document.ts";
import { listContents } from "../../src/format/list-contents.ts";
import { createContext } from "../../src/io/create-context.ts";
import { createPageProcessor } from "../../src/parse/newspaper.ts";
import { readPage } from "../../src/read/read-page.ts";
import { articleIdsOf } from "../../src/record/article-ids.ts";
import { makePage } from "../../src/record/make-page.ts";
import type { PageNode } from "../../src/schema/tree.ts";

const processor = createPageProcessor(createContext());
const UNNAMED = {
  organisation: null,
  organisations: [],
  people: [],
  places: [],
  subjects: [],
  subjectEvidence: [],
  keywords: [],
};

export interface ReadPlainPage {
  file: VFile;
  tree: PageNode;
  /** What the record of the page says, ids included. */
  contents: ReturnType<typeof listContents>;
  /** The page as canonical Markdown. */
  document: string;
}

/** Null for a text that is no page. */
export function readPlainPage(text: string, path = "page.txt"): ReadPlainPage | null {
  const { file, issue } = readPage({ path, bytes: Buffer.from(text) });
  const hasErrors = () => file.messages.some(({ fatal }) => fatal === true);
  if (hasErrors()) return null;
  const tree = processor.runSync(processor.parse(file), file);
  if (hasErrors()) return null;
  const { statedIds, articles, ...page } = makePage(tree, issue, "page");
  const ids = articleIdsOf("page", articles, statedIds);
  const contents = listContents({
    ...page,
    articles: articles.map((article, index) => ({
      ...article,
      ...UNNAMED,
      id: ids[index] ?? "",
      order: index + 1,
    })),
  });
  const seams = new Set(
    file.messages.flatMap(({ ruleId, line }) => (ruleId === "lost-text" ? (line ?? []) : [])),
  );
  return { file, tree, contents, document: composeDocument(file, tree, { seams, ids: statedIds }) };
}
