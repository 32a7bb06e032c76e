/** The markup of a line and its place among the headings → the features that they show. */
import type { PrintedLine } from "./collect-lines.ts";
import type { AddFeature } from "./describe-shape.ts";
import { LONG_TITLE } from "./looks-like-title.ts";
import type { Shape } from "./measure-shape.ts";
import type { PageHabits } from "./read-habits.ts";
import type { HeadingRelation } from "./relate-headings.ts";

export function describeMarkup(
  line: PrintedLine,
  shape: Shape,
  habits: PageHabits,
  relation: HeadingRelation | undefined,
  has: AddFeature,
): void {
  has("heading", line.depth > 0);
  has("plain among headings", line.depth === 0 && habits.usesHeadings && shape.length <= LONG_TITLE);
  has("bold", line.bold && line.depth === 0);
  if (relation) {
    has("heads deeper headings", relation.deeper >= 2);
    has("heads one deeper heading", relation.deeper === 1);
    has("ornamented over a deeper heading", relation.deeper === 1 && shape.isOrnamented);
    has("deeper after text", relation.isDeeperAfterText);
    has("below a shallower heading", relation.isBelowShallower);
    has("above a shallower heading", relation.isAboveShallower);
  }
  if (!habits.usesIndent || line.depth > 0) return;
  has("indented", line.indented);
  has("not indented", !line.indented);
}
