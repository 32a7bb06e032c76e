/**
 * A line of a page on which nothing is guessed, with its mark and what a correction asks of it → what it is. What
 * neither says, its Markdown says: `#` is a section, `##` a headline, `###` a crosshead, an image a caption, a line
 * without a letter an ornament, and all else a paragraph.
 */
import type { AskedRole } from "../schema/corrections.ts";
import type { Mark } from "../schema/mark.ts";
import type { LineRole } from "../schema/tree.ts";
import type { AskedRoles } from "./ask-roles.ts";
import { hasText } from "./has-text.ts";
import type { Markup } from "./read-markup.ts";

export type StatedRole = LineRole | "continuation";

const HEADINGS = ["paragraph", "section", "headline"] as const;

export function roleOfMarkup({ text, image, depth }: Markup): StatedRole {
  if (image !== null) return "caption";
  if (!hasText(text)) return "ornament";
  return HEADINGS[depth] ?? "crosshead";
}

/** A lead is a paragraph with which an article begins, unless only titles stand above it. */
export interface Statement {
  role: StatedRole;
  isLead: boolean;
}

export function stateRole(line: Markup, mark: Mark | undefined, asked: AskedRoles | undefined): Statement {
  const marked = roleOf(mark?.role ?? roleOfMarkup(line));
  if (!asked) return { role: marked, isLead: mark?.role === "lead" };
  if ("fixed" in asked) return { role: asked.fixed, isLead: false };
  const { soft } = asked;
  // A correction may leave open which kind of title, of text or of byline a line is.
  const isOpen = soft.some((role) => role === marked);
  const isText = soft.includes("paragraph") || soft.includes("lead");
  const [first = "paragraph"] = soft;
  return {
    role: isOpen ? marked : isText ? "paragraph" : roleOf(first),
    isLead: soft.length === 1 && first === "lead",
  };
}

function roleOf(asked: AskedRole | StatedRole): StatedRole {
  if (asked === "body" || asked === "lead") return "paragraph";
  return asked === "closing" ? "byline" : asked;
}
