/** A newspaper tree → warnings about every reading that another one comes close to, and about what could not be read. */
import type { VFile } from "vfile";
import { report } from "../diagnostics/report.ts";
import { roleNames } from "../diagnostics/role-names.ts";
import type { ArticleNode, LineNode, PageNode } from "../schema/tree.ts";
import { findLostText, type LostTextContext } from "./find-lost-text.ts";

/** A reading that leads by less than this is shown to the editor: odds of about three to one. */
export const DOUBTFUL_MARGIN = 1;
/** Roles among which the question is what kind of title a line is; between any other two it is where an article begins. */
const TITLES = new Set(["kicker", "headline", "subhead"]);
const SHOWN = 24;

export function reportDoubts(page: PageNode, file: VFile, context: LostTextContext): void {
  for (const node of page.children) {
    if (node.type === "photo") continue;
    if (node.type === "article") reportArticle(node, file, context);
    else {
      if (node.type === "unread" && !isSettled(file, node.position.start.line))
        report(file, "unread-line", { place: node.position });
      reportLine(node, file);
    }
  }
}

/** What an editor said of a line, beside the page or in it, is no longer asked. */
function isSettled({ data }: VFile, line: number): boolean {
  return data.asked?.has(line) === true || data.marks?.marks.has(line) === true;
}

function reportArticle(article: ArticleNode, file: VFile, context: LostTextContext): void {
  for (const child of article.children) {
    if (child.type === "photo") continue;
    reportLine(child, file);
    const odd = [child.data.signature, ...child.parts.map(({ data }) => data.signature)].flatMap(
      (signature) => signature?.odd ?? [],
    );
    for (const name of odd)
      report(file, "unknown-name-form", { place: child.position, params: { actual: name } });
  }
  for (const { position, before, after, next } of findLostText(article, context))
    report(file, "lost-text", {
      place: position,
      params: { before, after },
      related: next ? [{ place: next }] : [],
    });
}

function reportLine(node: LineNode, file: VFile): void {
  for (const [index, { margin, rival }] of node.data.evidence.entries()) {
    if (margin >= DOUBTFUL_MARGIN || rival === null) continue;
    const role = index > 0 ? "continuation" : node.type;
    const isTitle = TITLES.has(role) && TITLES.has(rival);
    const fragment = node.fragments[index];
    const text = fragment?.value ?? node.value;
    report(file, isTitle ? "doubtful-headline" : "doubtful-boundary", {
      place: fragment?.position ?? node.position,
      params: {
        actual: shorten(text),
        role: roleNames[role].en,
        rival: roleNames[rival].en,
        roleZh: roleNames[role].zh,
        rivalZh: roleNames[rival].zh,
        odds: Math.exp(margin).toFixed(1),
        // What may be the headline can be marked as one, to the letter.
        ...((role === "headline" || rival === "headline") && { line: text }),
      },
    });
  }
}

function shorten(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
