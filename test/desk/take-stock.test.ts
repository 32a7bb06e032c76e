import fc from "fast-check";
import { expect, test } from "vitest";
import { takeStock } from "../../src/desk/take-stock.ts";
import { toDiagnostics } from "../../src/diagnostics/to-diagnostics.ts";
import { createContext } from "../../src/io/create-context.ts";
import { type PageMemory, parsePage } from "../../src/pipeline.ts";
import type { PageSource } from "../../src/read/read-page.ts";
import { type PackedPage, packPage, unpackPage } from "../../src/record/pack-page.ts";
import { describeArchive } from "../support/describe-archive.ts";

const VISIT = `甲市总工会慰问环卫职工

本报讯（记者 张三）近日，甲市总工会走进环卫站点，为一线职工送去慰问品，并听取大家对休息驿站的意见建议。全国劳动模范李小明参加了活动。
`;
const SCHOOL = `劳模走进校园

本报讯（记者 王五）昨天，全国劳动模范李小明走进甲市第一中学，为三百名学生讲述奋斗故事。市总工会的干部一同前往。
`;
const READING = `甲市总工会举办读书会

本报讯（记者 张三）周末，甲市总工会举办读书会，全国劳动模范李晓明与职工分享读书心得，三百名职工参加。
`;
const dated = (date: string, ...articles: string[]) => `---\ndate: ${date}\n---\n\n${articles.join("\n")}`;

/** Each page, as it was saved at different times: text, and what an editor corrected. */
const SAVED: Record<string, (readonly [text: string, corrections?: string])[]> = {
  visit: [
    [dated("2031-05-06", VISIT, SCHOOL)],
    [dated("2031-05-06", VISIT.replace("慰问品", "清凉用品"), SCHOOL)],
    [dated("2031-05-06", VISIT, SCHOOL), "- {at: 近日，甲市总工会走进, set: {subhead: 高温时节}}\n"],
    [dated("2030-12-01", SCHOOL)],
  ],
  // A short form that another page tells the whole of.
  school: [
    [dated("2031-05-07", SCHOOL)],
    [dated("2031-05-07", SCHOOL.replace("一同前往", "一同参加"))],
    [dated("2031-05-07", SCHOOL), "- {at: 昨天，全国劳动模范李小明, part: {李小明: 李小明（乙市）}}\n"],
  ],
  reading: [
    [READING],
    [READING, "- {at: 周末，甲市总工会举办, merge: {李晓明: 李小明}}\n"],
    [READING, "- {at: 周末，甲市总工会举办, keep: /articles/old-1/}\n"],
  ],
};

const context = createContext();
const bytesOf = (text: string) => new TextEncoder().encode(text);
const packed = new Map<PageSource, PackedPage>();

const versions = Object.entries(SAVED).map(([name, saved]) =>
  saved.map(([text, corrections]): PageSource => {
    const beside = corrections && { path: `${name}.corrections.yaml`, bytes: bytesOf(corrections) };
    const source = { path: `${name}.txt`, bytes: bytesOf(text), ...(beside && { corrections: beside }) };
    packed.set(source, packPage(parsePage(source, context)));
    return source;
  }),
);

/** `copy` gives the pages as another process would: nothing that was kept of a record is known of it. */
function memoryOf(copy: (page: PackedPage) => PackedPage): PageMemory {
  return {
    recall: (source) => {
      const page = packed.get(source);
      return page ? unpackPage(copy(page)) : null;
    },
    keep: () => {},
  };
}

function take(sources: readonly PageSource[], memory: PageMemory) {
  const { archive, files, ...counts } = takeStock({ sources, refused: [], context, memory });
  return { archive, told: { diagnostics: toDiagnostics(files, "en"), ...counts } };
}

test("an archive that follows changes is the same as one made anew, and what it was before stays as it was", () => {
  const edits = fc.array(fc.tuple(...versions.map((saved) => fc.constantFrom(null, ...saved))), {
    minLength: 2,
    maxLength: 4,
  });
  fc.assert(
    fc.property(edits, (states) => {
      const taken = states.map((state) => {
        const sources = state.filter((source) => source !== null);
        const followed = take(
          sources,
          memoryOf((page) => page),
        );
        const anew = take(sources, memoryOf(structuredClone));
        expect(followed.told).toEqual(anew.told);
        expect(followed.archive).not.toBeNull();
        return { followed: followed.archive, anew: anew.archive };
      });
      for (const { followed, anew } of taken)
        expect(followed && describeArchive(followed)).toEqual(anew && describeArchive(anew));
    }),
    { numRuns: 12 },
  );
});
