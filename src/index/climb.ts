/** `(name, parentOf) → the names above it`, the nearest first; a circle is left where it closes. */
export function climb(name: string, parentOf: (name: string) => string | null): string[] {
  const above: string[] = [];
  const seen = new Set([name]);
  for (let next = parentOf(name); next !== null && !seen.has(next); next = parentOf(next)) {
    seen.add(next);
    above.push(next);
  }
  return above;
}
