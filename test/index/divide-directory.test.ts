import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeDirectory } from "../../src/eleventy/describe-directory.ts";
import { NameEntry } from "../../src/index/archive.ts";
import type { DirectoryPage } from "../../src/index/directory.ts";
import { divideDirectory, MOST_BESIDE_OTHERS, MOST_TOGETHER } from "../../src/index/divide-directory.ts";

/** Names that are all different, each with its reading, in the order of a directory. */
function entriesOf(readings: readonly string[]): NameEntry[] {
  const counts = new Map<string, number>();
  return [...readings].sort().map((reading) => {
    const count = (counts.get(reading) ?? 0) + 1;
    counts.set(reading, count);
    const name = `${reading} ${count}`;
    return new NameEntry("figures", name, `/figures/${name}/`, reading, [], []);
  });
}

const divide = (readings: readonly string[]) => divideDirectory(entriesOf(readings), "/figures/");
const repeat = (reading: string, count: number): string[] => Array(count).fill(reading);
const addressesOf = (pages: readonly DirectoryPage[]) => pages.map(({ permalink }) => permalink);

/** The names that a reader comes by who opens each page where it is linked, and further pages of names that read alike. */
function readOn({ sections, permalink }: DirectoryPage, pages: readonly DirectoryPage[]): string[] {
  const names = sections.flatMap(({ names, page }) =>
    page ? readOn(page, pages) : names.map(({ name }) => name),
  );
  const further = pages.filter((page) => page.permalink.startsWith(`${permalink}page/`));
  return [...names, ...further.flatMap((page) => readOn(page, pages))];
}

/** Few syllables, so that many names begin alike; some have none, digits, or long words. */
const anySyllable = fc.constantFrom(
  "a",
  "an",
  "bei",
  "ba",
  "li",
  "lin",
  "wang",
  "wa",
  "zhang",
  "3",
  "w",
  "x".repeat(30),
);
const anyReading = fc.array(anySyllable, { maxLength: 6 }).map((syllables) => syllables.join(" "));
const anyReadings = fc.array(anyReading, { minLength: 1, maxLength: 600, size: "max" });

describe("divideDirectory", () => {
  test.each([
    ["nothing", [], ["/figures/"]],
    ["few names", repeat("wang wei", MOST_TOGETHER), ["/figures/"]],
    [
      "names of two letters",
      [...repeat("an", MOST_TOGETHER), "zhang wei"],
      ["/figures/", "/figures/a-z/a/", "/figures/a-z/z/"],
    ],
    [
      "syllables that many names begin with, and one that few do",
      [...repeat("wang wei", 101), ...repeat("wei wei", 20), "xu"],
      [
        "/figures/",
        "/figures/a-z/w/",
        "/figures/a-z/w/wang/",
        "/figures/a-z/w/wang/page/2/",
        "/figures/a-z/x/",
      ],
    ],
    [
      "second syllables, by their letters",
      [...repeat("wang li", 60), ...repeat("wang wei", 60)],
      ["/figures/", "/figures/a-z/w/", "/figures/a-z/w/wang/l/", "/figures/a-z/w/wang/w/"],
    ],
    [
      "names that read no further than others",
      [...repeat("li", 60), ...repeat("li na", 60), ...repeat("lin", 60)],
      [
        ...["/figures/", "/figures/a-z/l/", "/figures/a-z/l/li/", "/figures/a-z/l/li/only/"],
        ...["/figures/a-z/l/li/n/", "/figures/a-z/l/lin/"],
      ],
    ],
    [
      "digits, and what can't be read",
      [...repeat("", 30), ...repeat("3 m", 30), ...repeat("an", 60)],
      ["/figures/", "/figures/a-z/other/", "/figures/a-z/a/"],
    ],
  ])("divides %s", (_, readings, expected) => {
    expect(addressesOf(divide(readings))).toEqual(expected);
  });

  test("every name is on one page, in order, and every page has an address of its own that a file system takes", () => {
    fc.assert(
      fc.property(anyReadings, (readings) => {
        const pages = divide(readings);
        const [entrance] = pages;
        expect(entrance && readOn(entrance, pages)).toEqual(entriesOf(readings).map(({ name }) => name));
        expect(new Set(addressesOf(pages)).size).toBe(pages.length);
        for (const { permalink } of pages) expect(permalink).toMatch(/^\/figures\/[a-z0-9/-]{0,250}$/);
      }),
    );
  });

  test("a page shows no more than a reader looks through: some names, or a few of each reading", () => {
    fc.assert(
      fc.property(anyReadings, (readings) => {
        for (const { sections } of divide(readings)) {
          const shown = sections.filter(({ page }) => page === null).map(({ names }) => names.length);
          const isShort = shown.reduce((sum, count) => sum + count, 0) <= MOST_TOGETHER;
          expect(isShort || Math.max(...shown) <= MOST_BESIDE_OTHERS).toBe(true);
        }
      }),
    );
  });

  test("pages are a chain in the order of the alphabet, and each is below the one that leads to it", () => {
    fc.assert(
      fc.property(anyReadings, (readings) => {
        const pages = divide(readings);
        expect(pages.map(({ backward }) => backward)).toEqual([null, ...pages.slice(0, -1)]);
        expect(pages.map(({ forward }) => forward)).toEqual([...pages.slice(1), null]);
        for (const page of pages)
          for (const { page: below } of page.sections) if (below) expect(below.above).toBe(page);
      }),
    );
  });

  test("sections have anchors of their own, and links lead to one that is there", () => {
    fc.assert(
      fc.property(anyReadings, (readings) => {
        const views = divide(readings).map((page) => describeDirectory(page, ({ name }) => name));
        const anchors = new Map(
          views.map(({ permalink, sections }) => [permalink, sections.flatMap(({ anchor }) => anchor ?? [])]),
        );
        for (const own of anchors.values()) expect(new Set(own).size).toBe(own.length);
        for (const { sections, letters } of views) {
          const links = [...letters, ...sections.flatMap((section) => section.readings)];
          for (const { permalink } of links) {
            const [path = "", anchor] = permalink.split("#");
            expect(anchors.has(path), permalink).toBe(true);
            if (anchor !== undefined) expect(anchors.get(path)).toContain(anchor);
          }
        }
      }),
    );
  });

  test("a name more changes the page that shows it, those that lead there, and nothing else that others show", () => {
    const shownOn = (pages: readonly DirectoryPage[]) =>
      new Map(
        pages.map((page) => {
          const { sections, total, characters } = describeDirectory(page, ({ name }) => name);
          return [page.permalink, JSON.stringify([sections, total, characters])];
        }),
      );
    fc.assert(
      fc.property(anyReadings, anyReading, (readings, added) => {
        const former = shownOn(divide(readings));
        const pages = divide([...readings, added]);
        // Which of those that read the same it is makes no difference to the names that they are given here.
        const [last] = entriesOf([...readings, added])
          .filter(({ reading }) => reading === added)
          .slice(-1);
        const onPath = pages.filter((page) => page.names.some(({ name }) => name === last?.name));
        const path = new Set(addressesOf(onPath));
        for (const [permalink, shown] of shownOn(pages))
          if (!path.has(permalink) && former.has(permalink))
            expect(shown, permalink).toBe(former.get(permalink));
      }),
    );
  });
});
