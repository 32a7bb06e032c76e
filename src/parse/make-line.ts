/** A printed line with its role → a leaf of the newspaper tree. */
import type { LineEvidence, LineNode, LineRole, Signature } from "../schema/tree.ts";
import type { RoledLine } from "./build-tree.ts";
import type { Shape } from "./measure-shape.ts";

/** Lines that say who wrote, who took the photo, where the text comes from. */
const SIGNED = new Set<LineRole>(["byline", "credit", "attribution"]);

export function makeLine(type: LineRole, { line, shape, choice }: Omit<RoledLine, "isSectionToo">): LineNode {
  const value = line.image ?? (type === "paragraph" ? line.text.slice(shape.isBulleted ? 1 : 0) : shape.text);
  const evidence: LineEvidence[] = choice
    ? [
        {
          line: line.position.start.line,
          features: choice.features,
          margin: choice.margin,
          rival: choice.rival,
        },
      ]
    : [];
  return {
    type,
    value,
    fragments: [{ position: line.position, value, inset: Math.max(0, line.printed.indexOf(value)) }],
    parts: [],
    position: line.position,
    data: {
      evidence,
      signature: SIGNED.has(type) ? signatureOf(shape) : null,
      offsets: [0],
      depth: line.depth,
      isGroupLabel: shape.isGroupLabel,
      isLiteral: false,
    },
  };
}

function signatureOf({ closing }: Shape): Signature | null {
  if (!closing) return null;
  const { reporters, correspondents, photographers, attribution, photoNews, odd } = closing;
  return { reporters, correspondents, photographers, attribution, photoNews, odd };
}
