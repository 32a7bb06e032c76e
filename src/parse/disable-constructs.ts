/**
 * The Markdown constructs that printed text trips over by accident are switched off: what is left is
 * paragraphs, ATX headings and thematic breaks. Emphasis and images are read by us, where they can only be markup.
 */
import type { Options } from "remark-parse";
import type { Plugin } from "unified";

/** Names of micromark's constructs (https://github.com/micromark/micromark#extensions). */
const ACCIDENTAL = [
  "attention",
  "autolink",
  "blockQuote",
  "characterEscape",
  "characterReference",
  "codeFenced",
  "codeIndented",
  "codeText",
  "definition",
  "hardBreakEscape",
  "htmlFlow",
  "htmlText",
  "labelEnd",
  "labelStartImage",
  "labelStartLink",
  "list",
  "setextUnderline",
];

export const disableConstructs: Plugin<[Readonly<Options>?]> = function () {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: ACCIDENTAL } });
};
