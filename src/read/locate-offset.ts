/** An offset in a text in, its 1-based line and column out. Columns count UTF-16 units, as unist's do. */
import type { Point } from "unist";

export function locateOffset(text: string, offset: number): Point {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n"), offset };
}
