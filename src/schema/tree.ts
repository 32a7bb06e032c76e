/** The newspaper tree: a unist tree (https://github.com/syntax-tree/unist) whose node types are the field's terms. */
import type { Position } from "unist";
import { z } from "zod";

/** Roles that a printed line can have; each is also the type of a leaf of the tree. */
export const lineRoleSchema = z.enum([
  "banner",
  "folio",
  "section",
  "rubric",
  "kicker",
  "headline",
  "subhead",
  "byline",
  "paragraph",
  "crosshead",
  "caption",
  "credit",
  "attribution",
  "jump",
  "ornament",
  "unread",
]);
export type LineRole = z.infer<typeof lineRoleSchema>;

/** A run of printed text: a whole line, or the part of a line that has a role of its own. */
export interface Fragment {
  position: Position;
  /** The text without Markdown marks, ornaments and indent. */
  value: string;
}

/** A leaf. Its fragments are the printed lines that it was joined from, in order. */
export interface LineNode {
  type: LineRole;
  value: string;
  fragments: Fragment[];
  position: Position;
  data: {
    /** Named features and what each added to the score of this role. */
    features: Record<string, number>;
    /** Distance to the best reading of the page in which this line has another role. */
    margin: number;
  };
}

/** A photo that left blank lines, a caption or a credit. */
export interface PhotoNode {
  type: "photo";
  position: Position;
  children: LineNode[];
}

export interface ArticleNode {
  type: "article";
  position: Position;
  children: (LineNode | PhotoNode)[];
  data: { section: string | null; rubric: string | null };
}

export interface PageNode {
  type: "page";
  position: Position;
  children: (LineNode | ArticleNode)[];
}
