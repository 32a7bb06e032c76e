import fc from "fast-check";
import { expect, test } from "vitest";
import { buildWordTrie } from "../../src/enrich/build-word-trie.ts";

/** Few letters, so that words begin alike, and one outside the basic plane. */
const word = fc.string({ unit: fc.constantFrom("工", "会", "总", "𠮷", "a"), minLength: 1, maxLength: 6 });
const entry = fc.record({ logp: fc.double({ max: 0, noNaN: true }), tag: fc.constantFrom("n", "nr", "v") });
const list = fc.array(fc.tuple(word, entry), { maxLength: 60 });
/** Without words of one character, places are passed over by two. */
const longer = list.map((all) => all.filter(([text]) => text.length > 1).slice(0, 5));

const build = (entries: readonly (readonly [string, { logp: number; tag: string }])[]) =>
  buildWordTrie({
    words: entries.map(([text]) => text),
    logps: entries.map(([, { logp }]) => logp),
    tags: entries.map(([, { tag }]) => tag),
  });

test("holds what a map of the same entries holds, the last of two for one word", () => {
  fc.assert(
    fc.property(list, fc.array(word), (entries, asked) => {
      const [trie, map] = [build(entries), new Map(entries)];
      for (const text of [...map.keys(), ...asked]) {
        expect(trie.get(text)).toEqual(map.get(text));
        expect(trie.has(text)).toBe(map.has(text));
      }
    }),
  );
});

test("a walk finds every word that begins at a place of a text, and no other", () => {
  fc.assert(
    fc.property(fc.oneof(list, longer), word, word, (entries, before, text) => {
      const [trie, map] = [build(entries), new Map(entries)];
      const whole = before + text;
      const ends = new Int32Array(trie.depth + 1).fill(1);
      const longest = trie.walk(whole, before.length, ends);
      const found = [...ends].flatMap((node, length) => (length > 0 && node > 0 ? [length] : []));
      const expected = Array.from({ length: text.length }, (_, index) => index + 1).filter((length) =>
        map.has(text.slice(0, length)),
      );
      expect(found).toEqual(expected);
      expect(longest).toBe(expected.at(-1) ?? 0);
      for (const length of found) expect(ends[length]).toBe(trie.find(text.slice(0, length)));
    }),
  );
});

test("no word begins at a place that is passed over", () => {
  fc.assert(
    fc.property(fc.oneof(list, longer), word, word, (entries, before, after) => {
      const trie = build(entries);
      const text = before + after;
      const ends = new Int32Array(trie.depth + 1);
      for (let start = 0; start <= text.length; start += 1) {
        const at = trie.seek(text, start);
        expect(at).toBeGreaterThanOrEqual(start);
        for (let passed = start; passed < at; passed += 1) expect(trie.walk(text, passed, ends)).toBe(0);
      }
    }),
  );
});

test("grows with its words: more beginnings than words", () => {
  const words = Array.from({ length: 300 }, (_, index) => String.fromCharCode(0x4e00 + index).repeat(40));
  const trie = build(words.map((text, index) => [text, { logp: -index, tag: "n" }] as const));
  expect(words.map((text) => trie.get(text)?.logp)).toEqual(words.map((_, index) => -index));
  expect(trie.has(words[7]?.slice(1) ?? "")).toBe(false);
});

test("no more tags than a byte can number", () => {
  const entries = Array.from(
    { length: 256 },
    (_, index) => [`${index}`, { logp: 0, tag: `t${index}` }] as const,
  );
  expect(() => build(entries)).toThrow(RangeError);
  expect(() => build(entries.slice(1))).not.toThrow();
});
