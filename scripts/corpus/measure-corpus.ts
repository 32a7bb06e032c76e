/** Pages → a table: lengths of articles, and how many different people and pairs of characters there are as they grow. */
import type { CorpusPage } from "./generate-pages.ts";

const HAN_PAIR = /(?=(\p{Script=Han}{2}))/gu;
/** A row of the table stands for so many times the articles of the row before. */
const STEP = 10;
const FIRST_ROW = 10;

export function measureCorpus(pages: Iterable<CorpusPage>): string {
  const pairs = new Set<string>();
  const people = new Map<string, number>();
  const lengths: number[] = [];
  const rows = ["articles  median length  pairs of characters  different  people  named once"];
  let pairCount = 0;
  let next = FIRST_ROW;
  const addRow = () => {
    const sorted = [...lengths].sort((a, b) => a - b);
    const once = [...people.values()].filter((count) => count === 1).length;
    rows.push(
      [lengths.length, sorted[Math.floor(sorted.length / 2)] ?? 0, pairCount, pairs.size, people.size, once]
        .map(String)
        .map((text, index) => text.padStart([8, 13, 19, 9, 6, 10][index] ?? 0))
        .join("  "),
    );
  };
  for (const { truth } of pages) {
    for (const article of truth.articles) {
      const text = article.body.join("\n");
      lengths.push(text.length - article.body.length + 1);
      for (const [, pair = ""] of text.matchAll(HAN_PAIR)) {
        pairCount += 1;
        pairs.add(pair);
      }
      for (const name of [...article.people, ...article.reporters, ...article.correspondents])
        people.set(name, (people.get(name) ?? 0) + 1);
      if (lengths.length === next) {
        addRow();
        next *= STEP;
      }
    }
  }
  if (lengths.length * STEP !== next) addRow();
  return rows.join("\n");
}
