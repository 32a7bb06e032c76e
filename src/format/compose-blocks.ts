/**
 * A newspaper tree → its lines as marked-up Markdown, from which `buildMarkedTree` makes the same tree. What stands in an
 * article comes in the order of its children, so that a paragraph that went on behind a photo or a folio line is whole.
 */
import { isBesideText, isPastHeadline } from "../parse/build-marked-tree.ts";
import { isBulleted } from "../parse/is-bulleted.ts";
import { type Markup, readMarkup } from "../parse/read-markup.ts";
import { EMPHASIS } from "../parse/split-parts.ts";
import type { StatedRole } from "../parse/state-role.ts";
import { trimEdges } from "../parse/trim-edges.ts";
import type { ArticleNode, Fragment, LineNode, PageNode } from "../schema/tree.ts";
import { wordLine } from "./word-line.ts";

/** As the record joins the lines of a title. */
const TITLE_GAP = " ";

export interface ComposeOptions {
  /** The lines of the page as printed, marks blanked out; the tree may be that of corrected ones. */
  lines: readonly string[];
  /** Lines after which nothing is joined: there, text is lost. */
  seams: ReadonlySet<number>;
  /** Nothing is joined at all: on a page that says what each line is, each stays as it was set. */
  keepsLines: boolean;
  /** What of an article's id follows the page's, for those in which it is not that of the text; by their order. */
  ids: readonly (string | null)[];
}

export function composeBlocks(page: PageNode, options: ComposeOptions): string[] {
  const { lines, ids } = options;
  const blocks: string[] = [];
  const articles = page.children.filter((node) => node.type === "article");
  const sections = new Set(articles.map(({ data }) => data.section));
  const rubrics = new Set(articles.map(({ data }) => data.rubric));
  const printedOf = ({ position }: Fragment) => trimEdges(lines[position.start.line - 1] ?? "").text;
  const put = (node: LineNode, role: StatedRole, isSectionToo = false) => {
    const [fragment] = node.fragments;
    if (!fragment) return;
    const printed = printedOf(fragment);
    blocks.push(
      wordLine({ content: readMarkup(printed), printed, role, also: isSectionToo ? ["section"] : [] }),
    );
  };

  let section: LineNode | null = null;
  let open: ArticleNode | null = null;
  const endSection = () => {
    blocks.push("{.section}");
    [section, open] = [null, null];
  };

  const putLabel = (node: LineNode, next: ArticleNode | undefined) => {
    const [isSection, isRubric] = [sections.has(node), rubrics.has(node)];
    // A rubric over nothing, read as one, would be that of the next article.
    const isIdle = !isSection && !isRubric && node.type === "rubric" && next?.data.rubric !== null;
    const role = isRubric || isIdle ? "rubric" : "section";
    put(node, role, isSection && isRubric);
    if (role === "section") section = node;
  };

  const putParagraph = (node: LineNode) => {
    const chunks = joinFragments(node.fragments, printedOf, options);
    const whole = chunks.map(({ value }) => value).join("");
    const isLiteral = node.data.isLiteral && whole.search(EMPHASIS) >= 0;
    for (const [index, own] of chunks.entries()) {
      const role = index === 0 ? "paragraph" : "continuation";
      blocks.push(wordLine({ ...own, role, also: index === 0 && isLiteral ? ["literal"] : [] }));
    }
  };

  /** A headline that is set in two lines is one here: another heading would begin another article. */
  const putHeadline = (nodes: readonly LineNode[]) => {
    const texts = nodes.flatMap(({ fragments: [first] }) => (first ? readMarkup(printedOf(first)).text : []));
    const text = texts.join(TITLE_GAP);
    blocks.push(wordLine({ content: { text, image: null }, printed: text, role: "headline", also: [] }));
  };

  const putArticle = (article: ArticleNode, id: string | null) => {
    if (article.data.section !== section) endSection();
    if (id !== null) blocks.push(`{.article #${id}}`);
    else if (needsDivider(article, open)) blocks.push("{.article}");
    const headlines = article.children.filter((child): child is LineNode => child.type === "headline");
    for (const child of article.children) {
      if (child.type === "photo") blocks.push("{.photo}");
      else if (child.type === "headline" && headlines.length > 1) {
        if (child === headlines[0]) putHeadline(headlines);
      } else if (child.type === "paragraph") putParagraph(child);
      else put(child, child.type);
    }
  };

  let passed = 0;
  for (const node of page.children) {
    if (node.type === "photo") continue;
    if (node.type === "article") {
      putArticle(node, ids[passed] ?? null);
      passed += 1;
      // A rubric that is the section of the articles after this one, too.
      const { rubric } = node.data;
      if (rubric && sections.has(rubric)) section = rubric;
      open = node;
      continue;
    }
    if (node.type === "section" || node.type === "rubric") putLabel(node, articles[passed]);
    else {
      // Only the end of a section keeps such a line out of the article above it.
      if (open && isBesideText(node)) endSection();
      put(node, node.type);
    }
    if (node.type !== "folio") open = null;
  }
  return blocks;
}

/** True where the first line of an article would be read as the next of the one above, or as one outside of articles. */
function needsDivider({ children }: ArticleNode, open: ArticleNode | null): boolean {
  const first = children.find((child): child is LineNode => child.type !== "photo");
  if (!first || isBesideText(first)) return true;
  if (!open) return false;
  if (children[0]?.type === "photo") return true;
  return !((first.type === "kicker" || first.type === "headline") && isPastHeadline(open));
}

interface Chunk {
  content: Pick<Markup, "text" | "image">;
  printed: string;
  /** As it is read: without the mark of a list. */
  value: string;
}

/** The lines of a paragraph in one, as far as the whole reads as its parts do and no text is lost between them. */
function joinFragments(
  fragments: readonly Fragment[],
  printedOf: (fragment: Fragment) => string,
  { seams, keepsLines }: ComposeOptions,
): Chunk[] {
  const chunks: Chunk[] = [];
  let isSeam = true;
  for (const fragment of fragments) {
    const printed = printedOf(fragment);
    const content = readMarkup(printed);
    const value = printedValue(content);
    const last = chunks.at(-1);
    const text = (last?.content.text ?? "") + value;
    const whole = { content: readMarkup(text), printed: text, value: (last?.value ?? "") + value };
    // Of an image only what it shows is read, and the mark of a list is not; both have to stay.
    const isPlain = last?.content.image === null && content.image === null && content.text === value;
    const readsOn = whole.content.text === text && printedValue(whole.content) === whole.value;
    if (last && !isSeam && !keepsLines && isPlain && readsOn) Object.assign(last, whole);
    else chunks.push({ content, printed, value });
    isSeam = seams.has(fragment.position.start.line);
  }
  return chunks;
}

function printedValue({ text, image }: Pick<Markup, "text" | "image">): string {
  return image ?? (isBulleted(text) ? text.slice(1) : text);
}
