/** The vocabulary of places → a finder: a text → the places it names, in order, each under its authority. */
import type { Lexicon } from "../schema/lexicon.ts";
import type { Vocabulary } from "../schema/vocabulary.ts";
import { buildPlaceTree } from "./build-place-tree.ts";
import { buildWordTrie } from "./build-word-trie.ts";
import { compileFormJudge } from "./judge-place-form.ts";
import { compilePlaceSettler, type PlaceCandidate } from "./settle-places.ts";

export interface PlaceMention {
  text: string;
  /** UTF-16 offset. */
  start: number;
  /** UTF-16 offset, exclusive. */
  end: number;
  authority: string;
}

/** Mentions come in the order of the text and don't overlap. */
export type PlaceFinder = (text: string) => PlaceMention[];

/** Tags of names of places, people and other things. */
const NAME = /^n[rstz]/u;

export function compilePlaceFinder(
  { places, surnames }: Pick<Vocabulary, "places" | "surnames">,
  lexicon: Pick<Lexicon, "words">,
): PlaceFinder {
  const isCommonWord = (name: string) => !NAME.test(lexicon.words.get(name)?.tag ?? "ns");
  const { forms, characters } = buildPlaceTree(places, isCommonWord);
  const trie = buildWordTrie({ words: [...places.phrases, ...forms.keys(), ...places.notPlaces] });
  const ends = new Int32Array(trie.depth + 1);
  const blocked = new Set(places.notPlaces);
  const stands = compileFormJudge({
    lexicon,
    surnames: new Set(surnames.single.replace(/\s/gu, "")),
    roads: places.roads,
  });
  const settle = compilePlaceSettler({ prefer: new Set(places.prefer), contexts: places.contexts });

  return (text) => {
    const candidates: PlaceCandidate[] = [];
    let at = 0;
    for (let start = trie.seek(text, 0); start < text.length; start = trie.seek(text, at)) {
      at = start + 1;
      for (let length = trie.walk(text, start, ends); length > 0; length -= 1) {
        if (!ends[length]) continue;
        const end = start + length;
        const string = text.slice(start, end);
        if (!blocked.has(string)) {
          const form = forms.get(string);
          const afterPlace = candidates.at(-1)?.end === start;
          if (form === undefined) {
            const parts = readPhrase(text, start, end);
            if (parts === null) continue;
            candidates.push(...parts);
          } else if (stands({ text, start, end, full: form.full, afterPlace }))
            candidates.push({ start, end, ...form });
          else continue;
        }
        at = end;
        break;
      }
    }
    return settle(text, candidates).map(({ start, end, place }) => ({
      text: text.slice(start, end),
      start,
      end,
      authority: place.name,
    }));
  };

  /** The characters of a phrase (京津冀) that are places; null where a word beside it takes one of its ends. */
  function readPhrase(text: string, start: number, end: number): PlaceCandidate[] | null {
    if (start > 0 && lexicon.words.has(text.slice(start - 1, start + 1))) return null;
    if (end < text.length && lexicon.words.has(text.slice(end - 1, end + 1))) return null;
    return [...text.slice(start, end)].flatMap((character, index) => {
      const place = characters.get(character);
      return place === undefined
        ? []
        : [{ start: start + index, end: start + index + 1, places: [place], full: false, weak: false }];
    });
  }
}
