import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { toDiagnostics } from "../src/diagnostics/to-diagnostics.ts";
import { createContext } from "../src/io/create-context.ts";
import { buildRecords, parsePage } from "../src/pipeline.ts";
import { pageRecordSchema } from "../src/schema/record.ts";

const context = createContext();
const source = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const PAGE = `甲市总工会慰问环卫职工

本报讯（记者 张三）近日，甲市总工会走进环卫站点，为一线职工送去慰问品，并听取大家对休息驿站的意见建议。

据了解，甲市总工会今年已建成二十个驿站。
`;

/** Ids of the diagnostics of each file, with their lines. */
const messagesOf = (files: { messages: { ruleId?: string | undefined; line?: number | undefined }[] }[]) =>
  files.map(({ messages }) =>
    messages.map(({ ruleId, line }) => `${ruleId}${line === undefined ? "" : `:${line}`}`),
  );

describe("the pipeline", () => {
  it("makes records that fit the schema, which has a JSON Schema", () => {
    const path = "seeds/000_9dd7f0f0a032cbf4.txt";
    const { record } = parsePage({ path, bytes: readFileSync(path) }, context);
    expect(pageRecordSchema.parse(record)).toEqual(record);
    expect(z.toJSONSchema(pageRecordSchema)).toMatchObject({ type: "object" });
  });

  it("gives the same record for the same page", () => {
    const parse = () => parsePage(source("a.txt", PAGE), context).record;
    expect(parse()).toEqual(parse());
  });

  it("takes front matter before the folio line", () => {
    const folio = `劳动午报 2025年12月9日 星期二 第02版\n\n${PAGE}`;
    expect(parsePage(source("a.txt", folio), context).record).toMatchObject({
      date: "2025-12-09",
      edition: "02",
      newspaper: "劳动午报",
    });
    const both = `---\ndate: 2025-12-08\nnewspaper: 工会日报\n---\n${folio}`;
    expect(parsePage(source("a.txt", both), context).record).toMatchObject({
      date: "2025-12-08",
      edition: "02",
      newspaper: "工会日报",
    });
  });

  it("counts lines from the top of the file, front matter and all", () => {
    const { record } = parsePage(source("a.txt", `---\ndate: 2025-12-08\n---\n${PAGE}`), context);
    expect(record?.articles[0]?.lines).toMatchObject({ headline: [4], byline: [6], body: [[6], [8]] });
  });

  it("names the twin of an article that was added twice, and of a page id that two files share", () => {
    const { files, records } = buildRecords(
      [
        source("x/a.txt", PAGE),
        source("y/b.txt", PAGE),
        source("z/A.txt", "另一版\n\n本报讯（记者 李四）昨天，乙市举行活动。\n"),
      ],
      context,
    );
    expect(records).toHaveLength(3);
    expect(messagesOf(files)).toEqual([[], ["duplicate-article:1"], ["duplicate-id"]]);
    expect(files[1]?.messages[0]?.params).toEqual({ twin: "x/a.txt:1" });
  });

  it("reports a name of unknown form, a seam that does not read on and a text that stops short", () => {
    const text = PAGE.replace("张三", "张三李四王五")
      .replace("为一线职工送去", "着力\n\n题，为一线职工送去")
      .replace("二十个驿站。\n", "二十个驿站，覆盖全市所有街道乡镇和工业\n");
    expect(messagesOf([parsePage(source("a.txt", text), context).file])[0]?.sort()).toEqual([
      "lost-text:3",
      "lost-text:7",
      "unknown-name-form:3",
    ]);
  });

  it("says every doubt in both languages, with nothing left blank", () => {
    const { files } = buildRecords(
      readdirSync("test/fixtures/pages").flatMap((name) => {
        const folder = `test/fixtures/pages/${name}`;
        return readdirSync(folder)
          .filter((file) => file.startsWith("input."))
          .map((file) => ({ path: `${folder}/${file}`, bytes: readFileSync(`${folder}/${file}`) }));
      }),
      context,
    );
    for (const language of ["en", "zh"] as const) {
      const diagnostics = toDiagnostics(files, language);
      expect(diagnostics.length).toBeGreaterThan(0);
      for (const { message, hint } of diagnostics) expect(message + hint).not.toMatch(/\{\w+\}|undefined/);
    }
  });

  it("turns nothing in the text into markup", () => {
    const hostile = PAGE.replace(
      "近日",
      "<script>alert(1)</script>[a](javascript:alert(1))&amp;{{ 7 * 7 }}近日",
    );
    const { record } = parsePage(source("a.txt", hostile), context);
    expect(record?.articles[0]?.body[0]).toContain(
      "<script>alert(1)</script>[a](javascript:alert(1))&amp;{{ 7 * 7 }}近日",
    );
  });
});
