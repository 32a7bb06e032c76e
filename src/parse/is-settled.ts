/** A page and a line of it → whether an editor said what the line is, beside the page or in it; then it is no longer asked. */
import type { VFile } from "vfile";

export function isSettled({ data }: Pick<VFile, "data">, line: number): boolean {
  return data.asked?.has(line) === true || data.marks?.marks.has(line) === true;
}
