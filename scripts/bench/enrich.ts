/** Naming and tagging an article, as a ratio to nodejieba's bare `cut` of the same text. */

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { compileEnrichment } from "../../src/enrich/enrich-article.ts";
import { createContext } from "../../src/io/create-context.ts";
import { createPageProcessor } from "../../src/parse/newspaper.ts";
import { readPage } from "../../src/read/read-page.ts";
import { makePage } from "../../src/record/make-page.ts";
import { median } from "./median.ts";

const ROUNDS = 7;
const PASSES = 10;
/** Passes before the first round, after which the compiler has little left to do. */
const WARM_UP = 20;
/** The length in characters that the figure is given for. */
const ARTICLE = 800;

export function benchEnrich(): void {
  const context = createContext();
  const processor = createPageProcessor(context);
  const { enrich } = compileEnrichment(context);
  // Page by page, as pages are parsed.
  const pages = readdirSync("seeds")
    .filter((name) => name.endsWith(".txt"))
    .map((name) => {
      const { file, issue } = readPage({ path: name, bytes: readFileSync(`seeds/${name}`) });
      return makePage(processor.runSync(processor.parse(file), file), issue, "bench").articles;
    });
  const articles = pages.flat();
  const texts = articles.map(({ headline, body }) => [headline ?? "", ...body].join("\n"));
  const units = texts.reduce((sum, text) => sum + text.length, 0) / ARTICLE;
  const jieba = createRequire(import.meta.url)("nodejieba") as { cut(text: string): string[] };
  const ours = () => pages.forEach((page) => void enrich(page));
  const peer = () => texts.forEach((text) => void jieba.cut(text));
  for (let pass = 0; pass < WARM_UP; pass += 1) {
    ours();
    peer();
  }
  const rounds = Array.from({ length: ROUNDS }, () => [time(ours), time(peer)] as const);
  const [a, b] = [median(rounds.map(([x]) => x)), median(rounds.map(([, y]) => y))];
  const ratio = median(rounds.map(([x, y]) => x / y));
  console.log(`enrichment of ${articles.length} articles beside nodejieba's cut, median of ${ROUNDS} rounds`);
  console.log(
    `per ${ARTICLE} characters: ${(a / units).toFixed(2)} ms, cut alone ${(b / units).toFixed(2)} ms, ratio ${ratio.toFixed(1)}`,
  );

  function time(work: () => void): number {
    const start = performance.now();
    for (let pass = 0; pass < PASSES; pass += 1) work();
    return (performance.now() - start) / PASSES;
  }
}
