/** The children of an article → from where to where they are printed; a photo alone counts, beside lines it doesn't. */
import type { Position } from "unist";
import type { LineNode, PhotoNode } from "../schema/tree.ts";

export function spanOf(children: readonly (LineNode | PhotoNode)[]): Position {
  const lines = children.filter((child) => child.type !== "photo" || children.length === 1);
  const first = lines[0] ?? children[0];
  let end = first?.position.end ?? { line: 1, column: 1, offset: 0 };
  for (const { position } of lines) if ((position.end.offset ?? 0) > (end.offset ?? 0)) end = position.end;
  return { start: first?.position.start ?? end, end };
}
