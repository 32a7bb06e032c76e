/**
 * What takes the longest to load and is seldom worked on: packages, the word segmenter's dictionary, the vocabulary and
 * the grammars made of it. A process loads it before it is needed.
 */
import { digestProgram, digestVocabulary } from "../io/digest-program.ts";
import type { Context } from "../pipeline.ts";

const PACKAGES = ["esbuild", "pinyin-pro", "remark-parse", "unified", "vfile", "yaml", "zod"];

export interface Preloaded {
  program: string;
  vocabulary: string;
  /** Null where the vocabulary was wrong; who opens it again is told why. */
  context: Context | null;
}

export const digestsNow = () => ({
  program: digestProgram(),
  vocabulary: digestVocabulary(process.env.BANMIAN_VOCABULARY || undefined),
});

export async function preload(): Promise<Preloaded> {
  const digests = digestsNow();
  await Promise.all(PACKAGES.map((name) => import(name)));
  const { createContext } = await import("../io/create-context.ts");
  try {
    const context = createContext();
    // Its dictionary is read at the first text.
    context.segmenter.cut("版面");
    return { ...digests, context };
  } catch {
    return { ...digests, context: null };
  }
}
