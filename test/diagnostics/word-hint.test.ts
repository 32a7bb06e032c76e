import { expect, test } from "vitest";
import type { CatalogueEntry } from "../../src/diagnostics/catalogue.ts";
import { wordHint } from "../../src/diagnostics/word-hint.ts";

const texts = (text: string) => ({ en: text, zh: `${text}。` });
const entry: CatalogueEntry = {
  severity: "warning",
  title: texts("Title"),
  message: texts("Message"),
  hint: texts("Mark the headline"),
};

test("to the letter where the report has what that asks for, in general words otherwise", () => {
  const exact = { ...entry, remedy: texts("Write `## {line}`") };
  expect(wordHint(exact, "en", { line: "题" })).toBe("Write `## 题`");
  expect(wordHint(exact, "zh", { line: "题" })).toBe("Write `## 题`。");
  expect(wordHint(exact, "en", {})).toBe("Mark the headline");
  expect(wordHint(entry, "en", { line: "题" })).toBe("Mark the headline");
});
