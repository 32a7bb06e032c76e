/** `(text of a page, what is to be said of its issue) → the text with that in its front matter`, all else as it was. */
import { isMap, isScalar, parseDocument, stringify } from "yaml";
import type { z } from "zod";
import { findFrontMatter } from "../read/find-front-matter.ts";
import type { frontMatterSchema } from "../schema/issue.ts";

const FENCE = "---";

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** On one line, in quotes where YAML would take it for something else. */
function printValue(value: string): string {
  return stringify(value, { lineWidth: 0, blockQuote: false }).trimEnd();
}

/** Edits the text, because to print it anew would make `02` a `2`. */
function listEdits(yaml: string, issue: readonly (readonly [string, string])[]): Edit[] {
  const { contents } = parseDocument(yaml, { schema: "core" });
  const pairs = isMap(contents) ? contents.items : [];
  return issue.map(([name, value]) => {
    const pair = pairs.find(({ key }) => isScalar(key) && key.value === name);
    const range = isScalar(pair?.value) ? pair.value.range : undefined;
    if (!range) return { start: yaml.length, end: yaml.length, text: `${name}: ${printValue(value)}\n` };
    const [start, end] = range;
    // `date:` with nothing behind it has no space either.
    const gap = /\s/.test(yaml.charAt(start - 1)) ? "" : " ";
    return { start, end, text: gap + printValue(value) };
  });
}

/** What is there already is replaced only where `issue` says otherwise; the front matter must be free of errors. */
export function setFrontMatter(text: string, issue: z.infer<typeof frontMatterSchema>): string {
  const said = Object.entries(issue).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  if (said.length === 0) return text;
  const block = findFrontMatter(text);
  const start = block ? text.indexOf("\n", block.start) + 1 : 0;
  const yaml = block?.closing ? text.slice(start, block.closing.start) : "";
  // From the back, so that the places of the others stay; of those at the end, the first is to come first.
  const edits = listEdits(yaml, said)
    .reverse()
    .sort((a, b) => b.start - a.start);
  const edited = edits.reduce(
    (result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end),
    yaml,
  );
  if (!block?.closing) return `${FENCE}\n${edited}${FENCE}\n${text}`;
  return text.slice(0, start) + edited + text.slice(block.closing.start);
}
