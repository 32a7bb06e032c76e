/**
 * A printed line and its role → the line as marked-up Markdown, which reads as that role and that text. A heading has
 * its marks, a paragraph none; another role stands behind the text, `发挥传帮带作用 {.kicker}`. Where the text itself would
 * be taken for markup, the line keeps the marks around it that it was printed with.
 */
import { type Markup, readMarkup } from "../parse/read-markup.ts";
import { roleOfMarkup, type StatedRole } from "../parse/state-role.ts";
import { readMark } from "../read/read-mark.ts";

export interface WordedLine {
  /** What is to be read: without heading marks and the like. */
  content: Pick<Markup, "text" | "image">;
  /** As printed, without indent and mark. */
  printed: string;
  role: StatedRole;
  /** Words of the mark besides the role. */
  also: readonly ("literal" | "section")[];
}

const HEADING_MARKS: Partial<Record<StatedRole, string>> = {
  section: "# ",
  headline: "## ",
  crosshead: "### ",
};

export function wordLine({ content, printed, role, also }: WordedLine): string {
  const { text } = content;
  const isSame = (markup: Markup) => markup.text === text && markup.image === content.image;
  const short = also.length > 0 ? ` {${also.map((word) => `.${word}`).join(" ")}}` : "";
  const full = ` {${[role, ...also].map((word) => `.${word}`).join(" ")}}`;
  const forms = [
    { line: (HEADING_MARKS[role] ?? "") + text, mark: also.includes("section") ? null : short },
    { line: text, mark: full },
    { line: printed, mark: also.includes("section") ? null : short },
  ];
  for (const { line, mark } of forms) {
    if (line === "" || mark === null) continue;
    const markup = readMarkup(line);
    const isRole = mark === full || roleOfMarkup(markup) === role;
    // Without a mark, braces at the end of the text would be one.
    if (isSame(markup) && isRole && (mark !== "" || readMark(line) === null)) return line + mark;
  }
  return printed + full;
}
