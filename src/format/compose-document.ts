/** A page as read, its newspaper tree and what is known of its seams and ids → the page as canonical marked-up Markdown. */
import type { VFile } from "vfile";
import { setFrontMatter } from "../intake/set-front-matter.ts";
import { findFrontMatter } from "../read/find-front-matter.ts";
import type { PageNode } from "../schema/tree.ts";
import { type ComposeOptions, composeBlocks } from "./compose-blocks.ts";

/** `file` is as `readPage` gives it; what its front matter says stays word for word. */
export function composeDocument(
  file: VFile,
  page: PageNode,
  known: Pick<ComposeOptions, "seams" | "ids">,
): string {
  const printed = file.data.printed ?? "";
  const matter = findFrontMatter(printed);
  const former = matter ? `${printed.slice(matter.start, matter.end).trimEnd()}\n` : "";
  const head = setFrontMatter(former, { markup: "banmian" }).trimEnd();
  const blocks = composeBlocks(page, {
    ...known,
    lines: String(file).split("\n"),
    keepsLines: file.data.isMarked === true,
  });
  return `${[head, ...blocks].join("\n\n")}\n`;
}
