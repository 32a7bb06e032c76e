/** A licence that is named is named wherever the data are given out; where none is, it is the note on rights alone. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { childrenOf, listXmlElements, parseXml, textsOf } from "../../src/check/parse-xml.ts";
import { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import { buildFeed } from "../../src/feed/build-feed.ts";
import { renderAtom } from "../../src/feed/render-atom.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { writeData } from "../../src/io/write-data.ts";
import { describeDataset } from "../../src/publish/describe-dataset.ts";
import { describeNewsArticle } from "../../src/publish/describe-news-article.ts";
import { type ApiArchive, apiArchiveSchema } from "../../src/schema/api.ts";
import { type DataPackage, dataPackageSchema } from "../../src/schema/data-package.ts";
import { type Licence, toLicence } from "../../src/schema/licence.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";

const ROOT = "https://news.example.com";
const archive = buildArchive(readSitePages(), readSiteExtras());
const CC_BY = "https://creativecommons.org/licenses/by/4.0/";
const note = strings.data.rights;

const cases: readonly [what: string, licence: Licence | undefined][] = [
  ["no licence", undefined],
  ["a licence of SPDX", toLicence({ name: "CC-BY-4.0", title: "知识共享署名 4.0 国际" })],
  ["another licence", toLicence({ title: "甲 & 乙许可", path: "https://example.com/terms?a=1&b=2" })],
];

describe.each(cases)("%s", (_, licence) => {
  const site = new Site({ siteUrl: ROOT, licence });
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "banmian-licence-"));
    await writeData(folder, archive, site);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const read = (path: string) => readFileSync(join(folder, path), "utf8");

  test("stands in the data package, as the standard wants it", () => {
    const { licenses } = dataPackageSchema.parse(JSON.parse(read("data/datapackage.json"))) as DataPackage;
    const expected = licence
      ? { ...(licence.name && { name: licence.name }), path: licence.path, title: licence.title }
      : { path: "rights.txt", title: note };
    expect(licenses).toEqual([expected]);
    expect(read("data/rights.txt").split("\n")).toHaveLength(licence ? 3 : 2);
    expect(read("data/rights.txt")).toContain(licence?.path ?? note);
  });

  test("stands in the API", () => {
    const { rights, license } = apiArchiveSchema
      .strict()
      .parse(JSON.parse(read("api/archive.json"))) as ApiArchive;
    expect(rights).toBe(note);
    expect(license?.url).toBe(licence?.path);
    expect(license?.title).toBe(licence?.title);
    expect(license?.name ?? null).toBe(licence?.name ?? null);
  });

  test("stands in Dublin Core of every article", () => {
    const records = [...listXmlElements(parseXml(read("data/oai.xml")))].filter(({ name }) => name === "dc");
    expect(records).toHaveLength(archive.articles.length);
    for (const record of records)
      expect(textsOf(record, "rights")).toEqual([note, ...(licence ? [licence.title, licence.path] : [])]);
  });

  test("stands in JSON-LD of the data and of every article", () => {
    expect(describeDataset([], site)).toMatchObject({ license: licence?.path ?? `${ROOT}/data/rights.txt` });
    for (const article of archive.articles)
      expect(JSON.parse(JSON.stringify(describeNewsArticle(article, archive, site))).license).toBe(
        licence?.path,
      );
  });

  test("stands in every Atom feed", () => {
    for (const articles of archive.feeds) {
      const feed = parseXml(renderAtom(buildFeed(site, articles)));
      const links = childrenOf(feed, "link").filter(({ attributes }) => attributes.rel === "license");
      expect(links.map(({ attributes }) => attributes.href)).toEqual(licence ? [licence.path] : []);
      expect(textsOf(feed, "rights")).toEqual(licence ? [note + strings.data.licensed(licence.title)] : []);
    }
  });
});

test("of a licence that SPDX names only its name is needed", () => {
  expect(toLicence({ name: "CC-BY-4.0" })).toEqual({ name: "CC-BY-4.0", title: "CC-BY-4.0", path: CC_BY });
});
