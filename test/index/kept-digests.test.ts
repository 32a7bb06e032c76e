/** Digests that are recalled are those that would be found out. */
import { deserialize, serialize } from "node:v8";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Archive, ArticleEntry } from "../../src/index/archive.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { digestParts } from "../../src/index/digest-parts.ts";
import { EntryDigests } from "../../src/index/entry-digests.ts";
import {
  type KeptDigests,
  keepDigests,
  type NarrowedEntry,
  recallDigests,
} from "../../src/index/kept-digests.ts";
import type { PageRecord } from "../../src/schema/record.ts";
import { arbitraryExtras, crossingPages } from "../support/arbitrary-facets.ts";

const build = (records: readonly PageRecord[]) => buildArchive(records, arbitraryExtras);

const digestsOf = ({ issues }: Archive) =>
  new EntryDigests(
    new Map(
      issues.map(({ record, articles }) => [
        record.id,
        digestParts(
          record,
          articles.map((article) => article.record),
        ),
      ]),
    ),
  );

function narrowed({ names, years, undated, facets }: Archive): NarrowedEntry[] {
  return [...Object.values(names).flat(), ...years, ...(undated ? [undated] : []), ...facets.combined];
}

function digestAll(archive: Archive, digests: EntryDigests): void {
  for (const owner of narrowed(archive)) digests.narrowings(owner);
  for (const article of archive.articles) digests.related(article);
}

/** As they come back from a file. */
function keep(records: readonly PageRecord[]): KeptDigests {
  const archive = build(records);
  const digests = digestsOf(archive);
  digestAll(archive, digests);
  const kept = keepDigests(archive, (article) => digests.article(article), digests.table);
  return deserialize(serialize(kept));
}

/** How many were recalled; fails where one of them is wrong. */
function compare(before: readonly PageRecord[], after: readonly PageRecord[]): Record<string, number> {
  const archive = build(after);
  const fresh = digestsOf(archive);
  const recalled = recallDigests(archive, (article: ArticleEntry) => fresh.article(article), keep(before));
  const counts = { narrowings: 0, related: 0 };
  for (const owner of narrowed(archive)) {
    const known = recalled.narrowings(owner);
    if (known === null) continue;
    expect([owner.permalink, known]).toEqual([owner.permalink, fresh.narrowings(owner)]);
    counts.narrowings += 1;
  }
  for (const article of archive.articles) {
    const known = recalled.related(article);
    if (known === null) continue;
    expect([article.permalink, known]).toEqual([article.permalink, fresh.related(article)]);
    counts.related += 1;
  }
  return counts;
}

test("whatever pages come", () => {
  let recalled = 0;
  let asked = 0;
  fc.assert(
    fc.property(crossingPages, fc.nat(), fc.nat({ max: 2 }), (pages, from, most) => {
      const first = from % pages.length;
      const before = pages.filter((_, index) => index < first || index > first + most);
      recalled += compare(before, pages).narrowings ?? 0;
      asked += narrowed(build(pages)).filter(({ narrowings }) => narrowings.length > 0).length;
    }),
    { numRuns: 1200 },
  );
  expect(recalled).toBeGreaterThan(asked / 5);
});

test("whatever pages come, change and go", () => {
  const versions = fc.tuple(crossingPages, crossingPages, fc.array(fc.boolean(), { maxLength: 8 }));
  fc.assert(
    fc.property(versions, ([pages, others, isOther]) => {
      const after = pages.flatMap((page, index) => (isOther[index] ? (others[index] ?? []) : page));
      compare(pages, after);
    }),
    { numRuns: 200 },
  );
});

test("where nothing changed what is found out in no time alone is found out again", () => {
  fc.assert(
    fc.property(crossingPages, (pages) => {
      const archive = build(pages);
      const telling = narrowed(archive).filter(
        (owner) => owner.narrowings.length > 0 || ("shared" in owner && owner.shared.length > 0),
      );
      expect(compare(pages, pages)).toEqual({
        narrowings: telling.length,
        related: archive.articles.length,
      });
    }),
    { numRuns: 50 },
  );
});

test("a newer page leaves what is related to older articles", () => {
  fc.assert(
    fc.property(crossingPages, (pages) => {
      const before = pages.slice(0, -1);
      expect(compare(before, pages)).toMatchObject({ related: build(before).articles.length });
    }),
    { numRuns: 50 },
  );
});
