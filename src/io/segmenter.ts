/**
 * The word segmenter: nodejieba, a native CommonJS module. Words of keywords are cut by it and by nothing else, however
 * fast a cutter of our own might be: who runs banmian chose it, and a library that is kept by others needs no upkeep here.
 */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Lazy } from "../index/lazy.ts";
import type { Segmenter } from "../schema/segmenter.ts";

/** The package itself, not only its dictionary. */
type Jieba = typeof import("nodejieba");

/**
 * nodejieba's own weights of words serve its keywords only, which nobody asks it for; they take a sixth of the time to
 * load it, and 19 MB. One word stands for them, because it wants one at least.
 */
const WEIGHTS = fileURLToPath(new URL("./segmenter-weights.utf8", import.meta.url));

/** The dictionary is that of the process, so a word once added is known to every segmenter. */
const added = new Set<string>();

/** Once in a process: to load it again would lose the words that were added. */
const jieba = new Lazy((): Jieba => {
  // Resolved through require because an import would read the native module even where no word is ever cut.
  const loaded = createRequire(import.meta.url)("nodejieba") as Jieba;
  loaded.load({ idfDict: WEIGHTS });
  return loaded;
});

/**
 * A segmenter that keeps `words` whole and takes them for nouns. Its dictionary (some 5 MB, a second of work) is read
 * at the first text, so that commands that need no words don't wait for it.
 * Throws where the native module was never built; the message says how to build it.
 */
export function loadSegmenter(words: Iterable<string> = []): Segmenter {
  const own = new Lazy((): Jieba => {
    const { value } = jieba;
    for (const word of words) if (!added.has(word)) value.insertWord(word, "n");
    for (const word of words) added.add(word);
    return value;
  });
  return {
    cut: (text) => own.value.cut(text, true),
    cutKnown: (text) => own.value.cut(text, false),
    tag: (text) => own.value.tag(text),
  };
}
