/** Every question about the fixture pages: either answer, pasted into the file of corrections, settles it as promised. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { correctionsPathOf } from "../../src/correct/corrections-path.ts";
import { toDiagnostics } from "../../src/diagnostics/to-diagnostics.ts";
import { createContext } from "../../src/io/create-context.ts";
import { parsePage, reviewPage } from "../../src/pipeline.ts";
import type { PageSource } from "../../src/read/read-page.ts";
import { formatCorrections } from "../../src/review/format-corrections.ts";
import type { Question, Reading } from "../../src/review/question.ts";

const context = createContext();
const FIXTURES = new URL("../fixtures/pages/", import.meta.url);
const bytes = (text: string) => new TextEncoder().encode(text);

const fixtures = readdirSync(FIXTURES).flatMap((name): PageSource[] =>
  readdirSync(new URL(`${name}/`, FIXTURES))
    .filter((file) => file.startsWith("input."))
    .map((file) => ({
      path: `seeds/${name}.${file.split(".").at(-1)}`,
      bytes: readFileSync(new URL(`${name}/${file}`, FIXTURES)),
    })),
);

const KINDS: Readonly<Record<string, Question["kind"]>> = {
  "doubtful-headline": "role",
  "doubtful-boundary": "role",
  "unread-line": "role",
  "lost-text": "lost",
  "unknown-name-form": "name",
};

/** `line kind` of all that `check` doubts and a correction can settle. */
function doubtsOf({ file }: Pick<ReturnType<typeof parsePage>, "file">): string[] {
  const doubts = toDiagnostics([file], "en").flatMap(({ line, id }) =>
    KINDS[id] ? `${line} ${KINDS[id]}` : [],
  );
  return [...new Set(doubts)].sort();
}

const askedOf = ({ kind, lines }: Question) => lines.map((line) => `${line} ${kind}`);

function withCorrections(page: PageSource, text: string): PageSource {
  return { ...page, corrections: { path: correctionsPathOf(page.path), bytes: bytes(text) } };
}

/** Writes the answer beside the page, and reads the page anew. */
function settle(page: PageSource, { corrections, articles }: Reading, asked: readonly string[]): void {
  if (corrections === null) throw new Error("no correction can say it");
  const settled = withCorrections(page, formatCorrections(corrections));
  const parsed = parsePage(settled, context);
  expect(parsed.corrections?.messages.map(String)).toEqual([]);
  expect(doubtsOf(parsed).filter((doubt) => asked.includes(doubt))).toEqual([]);
  for (const { confidence, evidence, ...promised } of articles)
    expect(parsed.record?.articles).toContainEqual(expect.objectContaining(promised));
}

const reviewed = fixtures.map((page) => ({ page, questions: reviewPage(page, context)?.questions ?? [] }));

describe.each(reviewed.filter(({ questions }) => questions.length > 0))(
  "$page.path",
  ({ page, questions }) => {
    it("is asked about where check doubts it, once", () => {
      expect(questions.flatMap(askedOf).sort()).toEqual(doubtsOf(parsePage(page, context)));
    });

    it.each(questions)("is as it was, and settled, where $kind of $lines is right", (question) => {
      settle(page, question.asRead, askedOf(question));
    });

    it.each(questions)("is as promised, and settled, where $kind of $lines is the other", (question) => {
      settle(page, question.other, askedOf(question));
    });

    it("is wholly settled where all is right as read, with nothing said twice", () => {
      const all = questions.flatMap(({ asRead }) => asRead.corrections ?? []);
      const { corrections, record, file } = parsePage(withCorrections(page, formatCorrections(all)), context);
      expect(corrections?.messages.map(String)).toEqual([]);
      expect(doubtsOf({ file })).toEqual([]);
      const fields = ({ articles }: NonNullable<typeof record>) =>
        articles.map(({ confidence, evidence, ...article }) => article);
      const plain = parsePage(page, context).record;
      expect(record && fields(record)).toEqual(plain && fields(plain));
    });
  },
);

describe("a page of one's own", () => {
  const PAGE = `甲市总工会慰问环卫职工

本报讯（记者 张三 A君）近日，甲市总工会走进环卫站点，为一线职工送去慰问品，并听取大家对休息驿站的意见建议。

据了解，甲市总工会今年已建成二十个驿站，职工可以在里面喝水、休息、充电，
`;
  const page = { path: "seeds/a.txt", bytes: bytes(PAGE) };
  const questionOf = (kind: Question["kind"], source: PageSource = page) =>
    reviewPage(source, context)?.questions.find((question) => question.kind === kind);

  it("may lack text, or not; either way readers are told what is so", () => {
    const question = questionOf("lost");
    expect(question?.lines).toEqual([5]);
    for (const [side, told] of [
      ["asRead", ["lost-text"]],
      ["other", []],
    ] as const) {
      const settled = withCorrections(page, formatCorrections(question?.[side].corrections ?? []));
      const { file } = parsePage(settled, context);
      expect(doubtsOf({ file }).filter((doubt) => doubt.endsWith("lost"))).toEqual([]);
      expect(file.messages.flatMap(({ ruleId }) => (ruleId === "lost-text" ? ruleId : []))).toEqual(told);
      expect(questionOf("lost", settled)).toBeUndefined();
      expect(reviewPage(settled, context)?.settled).toMatchObject([{ line: 5 }]);
    }
  });

  it("may name somebody whose name has no known form, or not", () => {
    const question = questionOf("name");
    expect(question?.asRead.articles[0]?.reporters).toEqual(["张三"]);
    expect(question?.other.articles[0]?.reporters).toEqual(["张三", "A君"]);
    for (const side of ["asRead", "other"] as const) {
      const settled = withCorrections(page, formatCorrections(question?.[side].corrections ?? []));
      const { record, file } = parsePage(settled, context);
      expect(record?.articles[0]?.reporters).toEqual(question?.[side].articles[0]?.reporters);
      expect(doubtsOf({ file })).not.toContain("3 name");
      expect(questionOf("name", settled)).toBeUndefined();
    }
  });
});
