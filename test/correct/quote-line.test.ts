import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorCorrections } from "../../src/correct/anchor-corrections.ts";
import { quoteLine } from "../../src/correct/quote-line.ts";
import { readCorrections } from "../../src/correct/read-corrections.ts";
import { formatCorrections } from "../../src/review/format-corrections.ts";

/** What reading the quotation back finds: its lines, and what is complained of. */
function anchored(page: string, at: { at: string; digest: string }) {
  const text = formatCorrections([{ ...at, role: "headline" }]);
  const read = readCorrections({ path: "a.corrections.yaml", bytes: new TextEncoder().encode(text) });
  const [found] = anchorCorrections(read, page, "a.txt");
  return { found, complaints: read.file.messages.map(String) };
}

/** Few words, so that lines repeat; marks, blanks and what YAML reads as something else. */
const line = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "## 图片新闻",
    "  ## 图片新闻",
    "图片新闻",
    "声明",
    "no",
    "2025",
    "- a: b",
    "#",
    "𠮷野家开业",
  ),
  fc
    .array(fc.constantFrom("工", "会", "开", " ", "　", "：", "#", "“", "𠮷"), { maxLength: 30 })
    .map((all) => all.join("")),
);
const page = fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => lines.join("\n"));

describe("a quotation", () => {
  it.each(["begins", "ends"] as const)(
    "that %s with a line is found there alone, as it was sealed",
    (edge) => {
      fc.assert(
        fc.property(page, fc.nat(11), (text, index) => {
          const quoted = quoteLine(text, index + 1, edge);
          if (!quoted) return;
          const { found, complaints } = anchored(text, quoted);
          expect(complaints).toEqual([]);
          expect(edge === "begins" ? found?.line : found?.lastLine).toBe(index + 1);
        }),
        { numRuns: 500 },
      );
    },
  );

  it("is as long as it must be", () => {
    const text = "图片新闻\n\n甲市开展慰问\n\n图片新闻\n\n乙市开展慰问\n";
    expect(quoteLine(text, 1, "begins")?.at).toBe("图片新闻甲");
    expect(quoteLine(text, 5, "begins")?.at).toBe("图片新闻乙");
    expect(quoteLine(text, 5, "ends")?.at).toBe("问图片新闻");
  });

  it("is none where a last line says what was said before, and where nothing stands", () => {
    expect(quoteLine("声明\n\n甲市开展慰问\n\n声明\n", 5, "begins")).toBeNull();
    expect(quoteLine("声明\n\n甲市", 2, "begins")).toBeNull();
  });
});
