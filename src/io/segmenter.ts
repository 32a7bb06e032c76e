/** The word segmenter: nodejieba, a native CommonJS module. */
import { createRequire } from "node:module";
import type { Segmenter } from "../schema/segmenter.ts";

type Jieba = typeof import("nodejieba");

let segmenter: Segmenter | null = null;

/**
 * The one segmenter of this process. Its dictionary (some 5 MB, a second of work) is read at the first
 * word asked for, so that commands that need no words don't wait for it.
 * Throws where the native module was never built; the message says how to build it.
 */
export function loadSegmenter(): Segmenter {
  if (segmenter) return segmenter;
  // Resolved through require because an import would read the native module even where no word is ever cut.
  const jieba = createRequire(import.meta.url)("nodejieba") as Jieba;
  segmenter = {
    cut: (text) => jieba.cut(text, true),
    cutKnown: (text) => jieba.cut(text, false),
    tag: (text) => jieba.tag(text),
  };
  return segmenter;
}
