/** Strings → at which offsets of a text one of them ends that begins at a given offset, longest first. */

/** Ends of the strings that begin at `at` (UTF-16 offsets, exclusive), the furthest first; empty where none does. */
export type FormScanner = (text: string, at: number) => readonly number[];

interface TrieNode {
  next: Map<number, TrieNode>;
  isEnd: boolean;
}

const NONE: readonly number[] = [];

export function compileFormScanner(forms: Iterable<string>): FormScanner {
  const root: TrieNode = { next: new Map(), isEnd: false };
  for (const form of forms) {
    let node = root;
    for (let at = 0; at < form.length; at += 1) {
      const code = form.charCodeAt(at);
      let next = node.next.get(code);
      if (!next) {
        next = { next: new Map(), isEnd: false };
        node.next.set(code, next);
      }
      node = next;
    }
    node.isEnd = true;
  }
  return (text, at) => {
    let node = root.next.get(text.charCodeAt(at));
    if (!node) return NONE;
    const ends: number[] = [];
    for (let end = at + 1; node; end += 1) {
      if (node.isEnd) ends.push(end);
      node = node.next.get(text.charCodeAt(end));
    }
    return ends.reverse();
  };
}
