/** Words → the source of a pattern that matches any of them. */
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** Alternatives, longest first, so that 特约通讯员 is not read as 通讯员. White space in a word matches any white space. */
export function anyOf(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => escaped(word).replace(/\s+/g, "\\s+"))
    .join("|");
}
