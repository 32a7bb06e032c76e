/** The marked sentences → precision, recall and F1 of people and organisations, beside nodejieba's tagger. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { compileNaming } from "../../src/enrich/compile-naming.ts";
import { compileMentionFinder } from "../../src/enrich/find-mentions.ts";
import { addScores, measure, type Span, scoreSpans } from "../../src/evaluate/score-mentions.ts";
import { tagBaseline } from "../../src/evaluate/tag-baseline.ts";
import type { Context } from "../../src/pipeline.ts";
import { mentionSchema } from "../../src/schema/mention.ts";

const FOLDER = "test/fixtures/mentions";
const sentenceSchema = z.object({
  text: z.string(),
  mentions: z.array(mentionSchema.omit({ authority: true })),
});

export function evalMentions(
  { vocabulary, lexicon, segmenter }: Context,
  { details }: { details: boolean },
): void {
  const find = compileMentionFinder(compileNaming(vocabulary, lexicon), () => []);
  for (const name of ["dev", "test"]) {
    const sentences = readFileSync(`${FOLDER}/${name}.jsonl`, "utf8")
      .trim()
      .split("\n")
      .map((line) => sentenceSchema.parse(JSON.parse(line)));
    for (const kind of ["person", "organisation"] as const) {
      const rate = (spansOf: (text: string) => Span[]) =>
        measure(addScores(sentences.map(({ text, mentions }) => scoreSpans(spansOf(text), mentions, kind))));
      const [ours, peer] = [rate(find), rate((text) => tagBaseline(text, segmenter))];
      const show = ({ precision, recall, f1 }: typeof ours) =>
        [precision, recall, f1].map((share) => (100 * share).toFixed(1)).join(" / ");
      console.log(
        `${name} ${sentences.length} sentences, ${kind}: precision / recall / F1 ${show(ours)}; nodejieba's tagger ${show(peer)}`,
      );
    }
    if (details && name === "dev")
      for (const { text, mentions } of sentences) listFaults(text, find(text), mentions);
  }
}

function listFaults(text: string, found: readonly Span[], wanted: readonly Span[]): void {
  const has = (spans: readonly Span[], { kind, start, end }: Span) =>
    spans.some((span) => span.kind === kind && span.start === start && span.end === end);
  const show = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join("|");
  const [extra, missed] = [
    found.filter((span) => !has(wanted, span)),
    wanted.filter((span) => !has(found, span)),
  ];
  if (extra.length + missed.length > 0) console.log(`  + ${show(extra)} − ${show(missed)} :: ${text}`);
}
