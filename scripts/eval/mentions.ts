/** The marked sentences → precision, recall and F1 of people and organisations, beside nodejieba's tagger, and the faults. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { compileNaming } from "../../src/enrich/compile-naming.ts";
import { compileMentionFinder } from "../../src/enrich/find-mentions.ts";
import { compilePlaceFinder } from "../../src/enrich/find-places.ts";
import { groupSpans } from "../../src/evaluate/group-spans.ts";
import { measureCounts } from "../../src/evaluate/measure-counts.ts";
import { type Span, scoreSpans } from "../../src/evaluate/score-spans.ts";
import { tagBaseline } from "../../src/evaluate/tag-baseline.ts";
import type { Context } from "../../src/pipeline.ts";
import { mentionSchema } from "../../src/schema/mention.ts";
import { printFaults } from "./print-confusions.ts";
import { percent } from "./print-scores.ts";
import { printTable } from "./print-table.ts";

const FOLDER = "test/fixtures/mentions";
/** The sentences don't mark places; they are found all the same, since a place bounds the names beside it. */
const KINDS = ["person", "organisation"] as const;
const sentenceSchema = z.object({
  text: z.string(),
  mentions: z.array(mentionSchema.omit({ authority: true })),
});
type Sentence = z.infer<typeof sentenceSchema>;

export function evalMentions(
  { vocabulary, lexicon, segmenter }: Context,
  { details }: { details: boolean },
): void {
  const find = compileMentionFinder(
    compileNaming(vocabulary, lexicon),
    compilePlaceFinder(vocabulary, lexicon),
  );
  for (const name of ["dev", "test"]) {
    const sentences = readFileSync(`${FOLDER}/${name}.jsonl`, "utf8")
      .trim()
      .split("\n")
      .map((line) => sentenceSchema.parse(JSON.parse(line)));
    const found = new Map<Sentence, Span[]>(sentences.map((each) => [each, find(each.text)]));
    const rate = (kind: (typeof KINDS)[number], spansOf: (sentence: Sentence) => Span[]) =>
      measureCounts(sentences.map((each) => scoreSpans(spansOf(each), each.mentions, kind)));
    const ours = (sentence: Sentence) => found.get(sentence) ?? [];
    console.log(`${sentences.length} sentences (${name})\n`);
    printTable([
      ["kind", "precision", "recall", "F1", "tagger's precision", "recall", "F1"],
      ...KINDS.map((kind) => [
        kind,
        ...[rate(kind, ours), rate(kind, ({ text }) => tagBaseline(text, segmenter))].flatMap(
          ({ precision, recall, f1 }) => [precision, recall, f1].map(percent),
        ),
      ]),
    ]);
    for (const kind of KINDS) {
      const faults = sentences.flatMap((each) => groupSpans(each.text, ours(each), each.mentions, kind));
      printFaults(`${kind}, by what is wrong about the name`, faults, details);
    }
  }
}
