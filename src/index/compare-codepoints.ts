/** Orders two strings by code point, so that no locale has a say in what is built. */
export function compareCodepoints(a: string, b: string): number {
  if (a === b) return 0;
  // UTF-16 order differs from code point order only beyond the BMP; spreading makes it exact.
  const left = [...a];
  const right = [...b];
  for (const [index, character] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const difference = (character.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return -1;
}
