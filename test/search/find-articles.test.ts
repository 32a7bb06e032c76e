import { Buffer } from "node:buffer";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Archive, ArticleEntry } from "../../src/index/archive.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { buildIndex as buildFromArchive, type IndexOptions } from "../../src/search/build-index.ts";
import { checksumOf } from "../../src/search/checksum-of.ts";
import { findArticles } from "../../src/search/find-articles.ts";
import { foldText } from "../../src/search/fold-text.ts";
import { DamagedIndexError } from "../../src/search/index-files.ts";
import { IndexReader } from "../../src/search/index-reader.ts";
import { joinChecksums } from "../../src/search/join-checksums.ts";
import { listTexts } from "../../src/search/list-texts.ts";
import { listVariants } from "../../src/search/list-variants.ts";
import { parseQuery } from "../../src/search/parse-query.ts";
import { makePage } from "../support/make-page.ts";

type Text = { headline: string; body: string[] };

const variants = listVariants();
const fold = (text: string) => foldText(text, variants).text;

const archives = new Map<readonly ArticleEntry[], Archive>();

function listArticles(texts: readonly Text[]) {
  const articles = texts.map((text, index) => ({ id: `a-${index}`, ...text }));
  // Titles may break anywhere, which must hide nothing in them.
  const cutWords = (text: string) => [...text];
  const archive = buildArchive([makePage({ id: "p", date: "2031-01-01", articles })], { cutWords });
  archives.set(archive.articles, archive);
  return archive.articles;
}

const buildIndex = (articles: readonly ArticleEntry[], options?: IndexOptions) => {
  const archive = archives.get(articles);
  if (!archive) throw new Error("articles of no archive");
  return new Map(buildFromArchive(archive, options));
};

type Files = ReadonlyMap<string, Uint8Array>;

/** As a host that gives ranges, or as one that sends whole files whatever it is asked. */
function openIndex(files: Files, hasRanges = true): Promise<IndexReader> {
  return IndexReader.open(async (name, range) => {
    const file = files.get(name);
    if (!file) throw new Error(`${name} is not there`);
    return range && hasRanges ? file.slice(range.start, range.end) : new Uint8Array(file);
  });
}

/** Ids of what is found, in order. */
async function search(files: Files, typed: string): Promise<string[]> {
  const index = await openIndex(files);
  const { articles, possible } = await findArticles(parseQuery(typed), index);
  expect(possible).toEqual([]);
  return Promise.all(articles.map(async (article) => (await index.readText(article)).id));
}

/** Ids of what is surely found and of what is found when the rest is read, where no text is read before. */
async function searchUnread(files: Files, typed: string): Promise<{ sure: string[]; all: string[] }> {
  const index = await openIndex(files);
  const { articles, possible, isMatch } = await findArticles(parseQuery(typed), index, false);
  const sure = await Promise.all(articles.map(index.readText.bind(index)));
  const read = await Promise.all(possible.map(index.readText.bind(index)));
  const idsOf = (texts: readonly { id: string }[]) => texts.map(({ id }) => id).sort();
  return { sure: idsOf(sure), all: idsOf([...sure, ...read.filter(isMatch)]) };
}

/** What search is to find: every text is read. */
function scan(articles: ReturnType<typeof listArticles>, typed: string): string[] {
  const terms = parseQuery(typed)
    .map((term) => ({ ...term, text: fold(term.text) }))
    .filter(({ text }) => text !== "");
  if (terms.length === 0) return [];
  return articles
    .filter(({ record }) => {
      const texts = Object.values(listTexts(record)).flat().map(fold);
      return terms.every(({ text, isExcluded }) => texts.some((own) => own.includes(text)) !== isExcluded);
    })
    .map(({ record }) => record.id);
}

/** A pass for each block of files, of which even a small archive has two. */
const wide: IndexOptions = { mostFollowers: 1, articlesPerShard: 0.1, charactersPerPass: 1 };

const corpus: Text[] = [
  {
    headline: "劳模工匠讲堂开讲",
    body: ["本报讯 GDP增长5.2%，New York的盛丽也来了。", "工会主席说，工作总会好。"],
  },
  { headline: "市总工会送清凉", body: ["劳模代表胡　健参加,在京举行。"] },
  { headline: "会总工", body: ["总工，工会。", "总工", "会议"] },
];
const articles = listArticles(corpus);
const files = buildIndex(articles);

test.each([
  ["劳模", ["a-0", "a-1"]],
  ["勞模", ["a-0", "a-1"]],
  ["总工会", ["a-1"]],
  ["工会", ["a-1", "a-0", "a-2"]],
  ["模工匠講", ["a-0"]],
  ["劳模 -york的盛麗", ["a-1"]],
  ["劳模 -盛丽", ["a-1"]],
  ["劳模 －勝麗 -盛麗", ["a-1"]],
  ["-勞模", ["a-2"]],
  ["劳模 工会", ["a-0", "a-1"]],
  ["gdp", ["a-0"]],
  ["ＧＤＰ增长５.２", ["a-0"]],
  ['"new york"', ["a-0"]],
  ["newyork", []],
  ["“劳模工匠”", ["a-0"]],
  ["「劳模代表」 -『总工』", []],
  ["「劳模代表", ["a-1"]],
  ["“总工”会", []],
  ["胡健", ["a-1"]],
  ["参加，在京", ["a-1"]],
  ["健", ["a-1"]],
  ["总工会议", []],
  ["没有的词", []],
  ["-", []],
  ["", []],
])("%s finds %j", async (typed, expected) => {
  const found = await search(files, typed);
  expect([...found].sort()).toEqual([...expected].sort());
  expect([...found].sort()).toEqual(scan(articles, typed).sort());
});

test("a match in the headline comes before one in the text, the rarer term counts more", async () => {
  expect((await search(files, "工会"))[0]).toBe("a-1");
  expect((await search(files, "劳模"))[0]).toBe("a-0");
});

test("search of any small archive finds what a plain scan finds", async () => {
  // Few characters, so that they meet often; of every kind that folding knows.
  const text = (maxLength: number) =>
    fc.string({ unit: fc.constantFrom(..."工会总勞劳aＡ1 　,，。“-𠮷"), maxLength });
  const article = fc.record({
    headline: text(6).map((value) => `题${value}`),
    body: fc.array(
      text(20).filter((value) => value !== ""),
      { maxLength: 3 },
    ),
  });
  const operator = fc.constantFrom("", "-", '"');
  const term = fc
    .tuple(operator, text(7))
    .map(([mark, value]) => (mark === '"' ? `"${value}"` : mark + value));
  await fc.assert(
    fc.asyncProperty(
      fc.array(article, { minLength: 1, maxLength: 8 }),
      fc.array(term, { maxLength: 3 }),
      // Few followers make a small archive's grams as heavy as those of a large one, many files its index as wide.
      fc.constantFrom<IndexOptions[]>(
        {},
        { mostFollowers: 0 },
        { mostFollowers: 1 },
        { mostFollowers: 2 },
        wide,
      ),
      fc.nat(8),
      async (texts, terms, options, settled) => {
        const small = listArticles(texts);
        const typed = terms.join(" ");
        const files = buildIndex(small, { ...options, settled: Math.min(settled, small.length) });
        const expected = scan(small, typed).sort();
        expect([...(await search(files, typed))].sort()).toEqual(expected);
        const { sure, all } = await searchUnread(files, typed);
        expect(all).toEqual(expected);
        expect(expected).toEqual(expect.arrayContaining(sure));
      },
    ),
    { numRuns: 300 },
  );
});

describe("a file that is not whole", () => {
  const damages: [string, (file: Uint8Array) => Uint8Array][] = [
    ["cut short", (file) => file.slice(0, -5)],
    ["empty", () => new Uint8Array()],
    ["one bit changed", (file) => file.map((byte, at) => (at === file.length >> 1 ? byte ^ 4 : byte))],
    [
      "another one",
      () =>
        buildIndex(listArticles([{ headline: "别的", body: ["别的"] }])).get(
          [...buildIndex(listArticles([{ headline: "别的", body: ["别的"] }])).keys()].find((name) =>
            name.includes("postings"),
          ) ?? "",
        ) ?? new Uint8Array(),
    ],
  ];
  test.each(damages)("%s is an error and never an answer", async (_name, damage) => {
    const damaged = new Map(
      [...files].map(([name, file]) => [name, name.includes("postings") ? damage(file) : file] as const),
    );
    await expect(search(damaged, "劳模")).rejects.toBeInstanceOf(DamagedIndexError);
  });

  test.each(damages.slice(0, 3))("texts %s are an error and never a result", async (_name, damage) => {
    const damaged = new Map(
      [...files].map(([path, file]) => [path, path.includes("texts") ? damage(file) : file] as const),
    );
    const index = await openIndex(damaged);
    const reading = Promise.all([0, 1, 2].map((article) => index.readText(article)));
    await expect(reading).rejects.toBeInstanceOf(DamagedIndexError);
  });

  test("a manifest with any bit changed is an error, or says the same", async () => {
    const bytes = files.get("manifest.json") ?? new Uint8Array();
    const { manifest } = await openIndex(files);
    const read: unknown[] = [];
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const damaged = Uint8Array.from(bytes);
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const opened = openIndex(new Map(files).set("manifest.json", damaged));
      const outcome = await opened.catch((error: unknown) => error);
      if (outcome instanceof IndexReader) read.push(outcome.manifest);
      else expect(outcome).toBeInstanceOf(DamagedIndexError);
    }
    for (const other of read) expect(other).toEqual(manifest);
  });

  test("a manifest that can't be read is an error", async () => {
    const damaged = new Map([...files, ["manifest.json", Buffer.from("<!doctype html>")]]);
    await expect(search(damaged, "劳模")).rejects.toBeInstanceOf(DamagedIndexError);
  });
});

test("the same articles give the same bytes", () => {
  expect(buildIndex(articles)).toEqual(files);
});

test("an archive that is gone through several times gives the bytes of one that is gone through once", () => {
  const text = "本报讯市总工会昨日送清凉慰问一线职工劳模工匠代表参加活动工会主席说";
  const turned = (n: number) => text.slice(n % text.length) + text.slice(0, (7 * n) % text.length);
  const many = listArticles(
    Array.from({ length: 70 }, (_, n) => ({ headline: turned(n), body: [turned(3 * n), turned(5 * n)] })),
  );
  const build = (charactersPerPass?: number) =>
    buildIndex(many, { articlesPerShard: 0.5, mostFollowers: 30, charactersPerPass });
  const once = build();
  const manifest: unknown = JSON.parse(Buffer.from(once.get("manifest.json") ?? []).toString());
  expect(manifest).toMatchObject({ segments: [{ shards: 140, heavy: expect.stringMatching(/./) }] });
  expect(build(2000)).toEqual(once);
  expect(build(1)).toEqual(once);
});

test("a browser finds the checksum of gzip; that of two texts is that of both together", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array({ maxLength: 500 }), (first, second) => {
      const checksums = [first, second].map(checksumOf) as [number, number];
      expect(checksums).toEqual([crc32(first), crc32(second)]);
      expect(joinChecksums(...checksums, second.length)).toBe(crc32(Buffer.concat([first, second])));
    }),
  );
});

test("texts are the same whether the host gives ranges or not", async () => {
  const many = listArticles(
    Array.from({ length: 300 }, (_, n) => ({ headline: `第${n}题`, body: [`文${n}`] })),
  );
  const cases = [true, false].flatMap((hasRanges) =>
    [0, 1, 40, 300].map((settled) => ({ hasRanges, settled })),
  );
  for (const { hasRanges, settled } of cases) {
    const index = await openIndex(buildIndex(many, { settled }), hasRanges);
    for (const article of [0, 31, 32, 255, 256, 260, 298, 299]) {
      const { id, title, texts } = await index.readText(article);
      expect({ id, title: title.join(""), texts }).toEqual({
        id: many[article]?.record.id,
        title: `第${many[article]?.record.headline?.slice(1, -1)}题`,
        texts: many[article]?.record.body,
      });
    }
  }
});
