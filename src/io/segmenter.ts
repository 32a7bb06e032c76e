/**
 * The word segmenter: nodejieba, a native CommonJS module. Words of keywords are cut by it and by nothing else, however
 * fast a cutter of our own might be: who runs banmian chose it, and a library that is kept by others needs no upkeep here.
 */
import { createRequire } from "node:module";
import type { Segmenter } from "../schema/segmenter.ts";

/** The package itself, not only its dictionary. */
type Jieba = typeof import("nodejieba");

/** The dictionary is that of the process, so a word once added is known to every segmenter. */
const added = new Set<string>();

/**
 * A segmenter that keeps `words` whole and takes them for nouns. Its dictionary (some 5 MB, a second of work) is read
 * at the first text, so that commands that need no words don't wait for it.
 * Throws where the native module was never built; the message says how to build it.
 */
export function loadSegmenter(words: Iterable<string> = []): Segmenter {
  let jieba: Jieba | null = null;
  const load = (): Jieba => {
    if (jieba) return jieba;
    // Resolved through require because an import would read the native module even where no word is ever cut.
    jieba = createRequire(import.meta.url)("nodejieba") as Jieba;
    for (const word of words) if (!added.has(word)) jieba.insertWord(word, "n");
    for (const word of words) added.add(word);
    return jieba;
  };
  return {
    cut: (text) => load().cut(text, true),
    cutKnown: (text) => load().cut(text, false),
    tag: (text) => load().tag(text),
  };
}
