/** A pattern → the same asked of tags. There are some sixty of them, so that each is matched once and then remembered. */
export function matchTags(pattern: RegExp): (tag: string) => boolean {
  const known = new Map<string, boolean>();
  return (tag) => {
    const answer = known.get(tag);
    if (answer !== undefined) return answer;
    const matches = pattern.test(tag);
    known.set(tag, matches);
    return matches;
  };
}
