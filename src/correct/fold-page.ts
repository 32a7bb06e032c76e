/** A text → the same as quotations see it, without white space and marks of headings, and where each character stood. */

const MARKS = /^[\s\ufeff]*#{1,6}|[\s\ufeff]+/gmu;

export interface FoldedText {
  text: string;
  /** Index into `text` → UTF-16 offset in the original. */
  offsets: number[];
}

export function foldPage(original: string): FoldedText {
  const offsets: number[] = [];
  let [text, from] = ["", 0];
  const take = (to: number) => {
    text += original.slice(from, to);
    for (let offset = from; offset < to; offset += 1) offsets.push(offset);
  };
  for (const { 0: mark, index } of original.matchAll(MARKS)) {
    take(index);
    from = index + mark.length;
  }
  take(original.length);
  return { text, offsets };
}
