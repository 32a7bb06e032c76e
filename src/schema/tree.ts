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

/** Who signed a byline or a credit, and whose copy it is. */
export const signatureSchema = z.object({
  reporters: z.array(z.string()),
  correspondents: z.array(z.string()),
  photographers: z.array(z.string()),
  attribution: z.string().nullable(),
  /** The one photo is what the article is about (摄影报道, 文/摄). */
  photoNews: z.boolean(),
  /** Pieces among the names that have no known form of a name. */
  odd: z.array(z.string()),
});
export type Signature = z.infer<typeof signatureSchema>;

/** One printed line of a node. */
export interface Fragment {
  /** Place of the line without indent. */
  position: Position;
  /** The line without Markdown marks, ornaments and indent. */
  value: string;
  /** UTF-16 units between the start of the line and the start of `value`: heading marks, bullets. */
  inset: number;
}

/** A byline, credit, attribution or jump that is set on a line of a paragraph. */
export interface PartNode {
  type: "byline" | "credit" | "attribution" | "jump";
  value: string;
  position: Position;
  data: { signature: Signature | null };
}

/** A leaf: one printed line, or the lines that one paragraph was joined from. */
export interface LineNode {
  type: LineRole;
  /** The text that a reader reads: fragments joined, parts taken off. */
  value: string;
  fragments: Fragment[];
  parts: PartNode[];
  position: Position;
  data: {
    /** Named features, and what each said for this role, of each fragment. */
    evidence: LineEvidence[];
    signature: Signature | null;
    /** UTF-16 offset in `value` at which each fragment begins. */
    offsets: number[];
    /** Depth of the heading mark, 0 for none. */
    depth: number;
    /** A label that stands over several short items (简讯). */
    isGroupLabel: boolean;
    /** Pairs of asterisks in a paragraph are printed ones, not a converter's emphasis. */
    isLiteral: boolean;
  };
}

/** A role as the decision over the page knows it: it tells first paragraphs, continuations and closings apart. */
export type RivalRole = LineRole | "lead" | "continuation" | "closing";

export interface LineEvidence {
  line: number;
  features: Record<string, number>;
  /** Distance to the best reading of the page in which this line has another role. */
  margin: number;
  rival: RivalRole | null;
}

/** A photo that left blank lines; its position is that of the blank. */
export interface PhotoNode {
  type: "photo";
  position: Position;
}

export interface ArticleNode {
  type: "article";
  position: Position;
  children: (LineNode | PhotoNode)[];
  data: {
    section: LineNode | null;
    rubric: LineNode | null;
    /** What of its id follows the page's, where the page says so. */
    id: string | null;
  };
}

export interface PageNode {
  type: "page";
  position: Position;
  children: (LineNode | PhotoNode | ArticleNode)[];
}
