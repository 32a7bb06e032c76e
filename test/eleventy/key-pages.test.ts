/** Pages of the same key are the same, whatever else has changed in the archive. */
import "tsx/esm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { generatePages } from "../../scripts/corpus/generate-pages.ts";
import { keyPages } from "../../src/eleventy/key-pages.ts";
import { listPaged } from "../../src/eleventy/list-paged.ts";
import { Site } from "../../src/eleventy/site.ts";
import { EntryDigests } from "../../src/index/entry-digests.ts";
import { bundleAssets } from "../../src/io/bundle-assets.ts";
import { createContext } from "../../src/io/create-context.ts";
import { loadTemplates, type NamedTemplate } from "../../src/io/load-templates.ts";
import { digestRecords } from "../../src/pipeline/digest-records.ts";
import { buildRecords, indexRecords, type PageMemory } from "../../src/pipeline.ts";
import type { PageSource } from "../../src/read/read-page.ts";
import { packPage, unpackPage } from "../../src/record/pack-page.ts";

const context = createContext();
const packed = new Map<string, ReturnType<typeof packPage>>();
const keyOf = ({ path, bytes, corrections }: PageSource) =>
  [path, Buffer.from(bytes).toString(), corrections && Buffer.from(corrections.bytes).toString()].join("\n");
const memory: PageMemory = {
  recall: (source) => {
    const known = packed.get(keyOf(source));
    return known ? unpackPage(known) : null;
  },
  keep: (source, page) => void packed.set(keyOf(source), packPage(page)),
};

/** Pages in versions: as they came, with another date, with another headline, with an article of another page below. */
const pages = [...generatePages({ articles: 36, pageSize: { low: 3, high: 5 } })];
const versions = pages.map(({ name, text }, index) => {
  const [first = "", ...lines] = text.split("\n");
  const texts = [
    text,
    text.replace(/^(?:date: .*|\S*\d{4}年\d{1,2}月\d{1,2}日\S*)$/m, "date: 2004-01-06"),
    [first, ...lines.map((line) => line.replace("工会", "总工会"))].join("\n"),
    `${text.trimEnd()}\n\n${(pages[index + 1] ?? pages[0])?.text.replace(/^---\n[\s\S]*?\n---\n/, "") ?? ""}`,
  ];
  return texts.map((value): PageSource => ({ path: `seeds/${name}`, bytes: Buffer.from(value) }));
});

let templates: NamedTemplate[] = [];
let site = new Site();
beforeAll(async () => {
  templates = await loadTemplates("templates");
  site = new Site({ assets: await bundleAssets() });
});

interface KeyedRender {
  key: string;
  render: () => unknown;
}

/** `chosen` are versions by page, null for a page that is not there. Path → key, and how the page is made. */
function describeSite(chosen: readonly (number | null)[]): Map<string, KeyedRender> {
  const sources = chosen.flatMap((version, index) =>
    version === null ? [] : (versions[index]?.[version] ?? []),
  );
  const built = buildRecords(sources, context, { memory });
  const globals = { archive: indexRecords(built, context), site };
  const digests = new EntryDigests(digestRecords(built));
  return new Map(
    templates.flatMap((named) => {
      const list = listPaged(named, globals);
      return Array.from(keyPages(named, globals, digests), ([path, key], place): [string, KeyedRender] => [
        path,
        { key, render: () => named.template.render({ ...globals, entry: list[place] }) },
      ]);
    }),
  );
}

const anyVersion = fc.option(fc.nat({ max: 3 }), { freq: 4 });

test("a page whose key stays when pages come, go and change is the same, to the byte", () => {
  let [kept, changed] = [0, 0];
  fc.assert(
    fc.property(
      fc.array(anyVersion, { minLength: versions.length, maxLength: versions.length }),
      fc.array(fc.tuple(fc.nat({ max: versions.length - 1 }), anyVersion), { minLength: 1, maxLength: 2 }),
      (before, edits) => {
        const after = [...before];
        for (const [page, version] of edits) after[page] = version;
        const former = describeSite(before);
        for (const [path, { key, render }] of describeSite(after)) {
          const known = former.get(path);
          if (known?.key !== key) {
            changed += 1;
            continue;
          }
          kept += 1;
          expect(render(), path).toBe(known.render());
        }
      },
    ),
    { numRuns: 12 },
  );
  // Else the test would say nothing.
  expect(Math.min(kept, changed)).toBeGreaterThan(100);
});
