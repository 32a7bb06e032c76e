import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Site } from "../../src/eleventy/site.ts";
import type { Archive } from "../../src/index/archive.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { formatOai, type OaiOptions } from "../../src/publish/format-oai.ts";
import { listDumps } from "../../src/publish/list-dumps.ts";
import { makeHostileExtras, makeHostilePages } from "../support/make-hostile-pages.ts";
import { openBrowser } from "../support/open-browser.ts";
import { parseXml, type XmlElement } from "../support/parse-xml.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";

const STATIC = "http://www.openarchives.org/OAI/2.0/static-repository";
const OAI = "http://www.openarchives.org/OAI/2.0/";
const OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";
const DC = "http://purl.org/dc/elements/1.1/";
const DC_ELEMENTS =
  "title creator subject description publisher contributor date type format identifier source language relation coverage rights";
const IDENTIFY =
  "repositoryName baseURL protocolVersion adminEmail earliestDatestamp deletedRecord granularity";

const site = new Site({ siteUrl: "https://news.example.com", basePath: "/archive/" });
const archives: readonly [name: string, archive: Archive][] = [
  ["the site", buildArchive(readSitePages(), readSiteExtras())],
  ["hostile records", buildArchive(makeHostilePages(), makeHostileExtras())],
];
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
});

const read = (archive: Archive, options?: OaiOptions) =>
  parseXml(page, [...formatOai(archive, site, "/data/oai.xml", options)].join(""));
const names = ({ children }: XmlElement) => children.map(({ name }) => name);

function child(element: XmlElement | undefined, name: string): XmlElement {
  const found = element?.children.find((one) => one.name === name);
  if (!found) throw new Error(`${element?.name} has no ${name}`);
  return found;
}

describe.each(archives)("the static repository of %s", (_, archive) => {
  test("has every article once, in the order and the namespaces of the guidelines", async () => {
    const root = await read(archive);
    expect([root.name, root.namespace]).toEqual(["Repository", STATIC]);
    expect(names(root)).toEqual(["Identify", "ListMetadataFormats", "ListRecords"]);
    const identify = child(root, "Identify");
    expect(names(identify)).toEqual(IDENTIFY.split(" "));
    for (const { namespace } of identify.children) expect(namespace).toBe(OAI);
    const earliest = child(identify, "earliestDatestamp").text;

    const list = child(root, "ListRecords");
    expect(list.attributes.metadataPrefix).toBe("oai_dc");
    const identifiers = list.children.map((record) => child(child(record, "header"), "identifier").text);
    expect(identifiers.sort()).toEqual(
      archive.articles.map(({ record }) => `oai:news.example.com:${record.id}`).sort(),
    );
    for (const record of list.children) {
      expect([record.namespace, ...names(record)]).toEqual([OAI, "header", "metadata"]);
      const header = child(record, "header");
      expect(names(header)).toEqual(["identifier", "datestamp"]);
      const datestamp = child(header, "datestamp").text;
      expect(datestamp).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(datestamp >= earliest).toBe(true);
      const dc = child(child(record, "metadata"), "dc");
      expect(dc.namespace).toBe(OAI_DC);
      for (const element of dc.children) {
        expect(element.namespace).toBe(DC);
        expect(DC_ELEMENTS.split(" ")).toContain(element.name);
        expect(element.text).not.toBe("");
        expect(element.children).toEqual([]);
      }
      const address = child(dc, "identifier").text;
      expect(archive.articles.map(({ permalink }) => site.absolute(permalink))).toContain(address);
    }
  });
});

test("who answers and where the gateway stands can be said; otherwise it is the webmaster and the file itself", async () => {
  const [, archive] = archives[0] ?? [];
  if (!archive) throw new Error("no archive");
  const identify = async (options?: OaiOptions) => child(await read(archive, options), "Identify");
  const plain = await identify();
  expect(child(plain, "adminEmail").text).toBe("webmaster@news.example.com");
  expect(child(plain, "baseURL").text).toBe("https://news.example.com/archive/data/oai.xml");
  const told = await identify({ contact: "oai@example.org", gateway: "https://gateway.example.org/oai/x" });
  expect(child(told, "adminEmail").text).toBe("oai@example.org");
  expect(child(told, "baseURL").text).toBe("https://gateway.example.org/oai/x");
});

test("there is none without an address, by which its records are known", () => {
  const [, archive] = archives[0] ?? [];
  if (!archive) throw new Error("no archive");
  const pathsAt = (at: Site) => listDumps(archive, at).map(({ path }) => path);
  expect(pathsAt(site)).toContain("/data/oai.xml");
  expect(pathsAt(new Site())).not.toContain("/data/oai.xml");
});
