import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSiteOptions } from "../../src/commands/read-site-options.ts";
import { DiagnosticsError } from "../../src/diagnostics/diagnostics-error.ts";
import { loadSettings } from "../../src/io/load-settings.ts";
import { spawnCli } from "../commands/run-cli.ts";

let folder = "";
let path = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-settings-"));
  path = join(folder, "site.yaml");
});

afterEach(() => rmSync(folder, { recursive: true }));

function load(text: string, env: Record<string, string> = {}) {
  writeFileSync(path, text);
  return loadSettings({ BANMIAN_CONFIG: path, ...env });
}

function complaintsOf(text: string) {
  try {
    load(text);
  } catch (error) {
    if (error instanceof DiagnosticsError) return error.diagnostics;
    throw error;
  }
  return [];
}

const WHOLE = `site:
  title: 江城工人报文库
  description: 江城工人报的版面。
  url: https://news.example.com
  basePath: /archive/
  contact: archive@example.com
  oaiGateway: https://gateway.example.com/oai
licence:
  name: CC-BY-4.0
  title: 知识共享署名 4.0 国际
limits:
  pageSize: 64MB
features:
  offline: false
  review: true
strings:
  search: 查找
  data:
    title: 下载
`;

test("every key of the file is taken", () => {
  expect(load(WHOLE)).toEqual({
    siteUrl: "https://news.example.com",
    basePath: "/archive/",
    contact: "archive@example.com",
    oaiGateway: "https://gateway.example.com/oai",
    licence: {
      name: "CC-BY-4.0",
      title: "知识共享署名 4.0 国际",
      path: "https://creativecommons.org/licenses/by/4.0/",
    },
    pageSize: "64MB",
    offline: false,
    review: true,
    texts: {
      siteTitle: "江城工人报文库",
      siteDescription: "江城工人报的版面。",
      search: "查找",
      data: { title: "下载" },
    },
  });
});

test("the environment wins, an empty variable counts for nothing", () => {
  const env = {
    SITE_URL: "https://other.example.com",
    BANMIAN_BASE_PATH: "",
    BANMIAN_CONTACT: "other@example.com",
    BANMIAN_OAI_GATEWAY: "https://other.example.com/oai",
    BANMIAN_MAX_SIZE: "1MB",
    BANMIAN_OFFLINE: "on",
  };
  expect(load(WHOLE, env)).toMatchObject({
    siteUrl: "https://other.example.com",
    basePath: "/archive/",
    contact: "other@example.com",
    oaiGateway: "https://other.example.com/oai",
    pageSize: "1MB",
    offline: true,
  });
});

test.each(["", "# nothing yet\n", "site: {}\n"])("%j leaves all as it is", (text) => {
  expect(load(text)).toEqual(loadSettings({ BANMIAN_CONFIG: path }));
  expect(load(text)).toMatchObject({ offline: true, review: false, texts: {} });
});

test.each([
  ["an unknown key", "site:\n  titel: 甲\n", ["2:3"]],
  ["an unknown group", "sites: {}\n", ["1:1"]],
  ["no address", "site:\n  url: news.example.com\n", ["2:8"]],
  ["an address of another kind", "site: { url: 'ftp://example.com' }\n", ["1:14"]],
  ["a path that is none", "site:\n  basePath: /a b/\n", ["2:13"]],
  ["a contact that is none", "site:\n  contact: 甲\n", ["2:12"]],
  ["an empty title", "site:\n  title: ''\n", ["2:10"]],
  ["no size", "limits:\n  pageSize: 大\n", ["2:13"]],
  ["a word for a switch", "features:\n  offline: 否\n", ["2:12"]],
  ["an unknown text", "strings:\n  serach: 查\n", ["2:3"]],
  ["a text that is no text here", "strings:\n  pageTitle: 甲\n", ["2:3"]],
  ["a text without its slot", "strings:\n  searchFound: 找到\n", ["2:16"]],
  ["a slot too many", "strings:\n  search: '{count}'\n", ["2:11"]],
  ["a licence that SPDX doesn't list", "licence:\n  name: CC-BY-9.0\n", ["2:9"]],
  ["a licence in other letters", "licence: { name: cc-by-4.0 }\n", ["1:18"]],
  ["a licence without an address", "licence:\n  title: 甲许可\n", ["2:3"]],
  ["a licence without a title", "licence: { path: 'https://example.com/' }\n", ["1:10"]],
  ["a licence at no address", "licence: { title: 甲, path: terms.html }\n", ["1:28"]],
  ["a licence of nothing", "licence: {}\n", ["1:10"]],
  ["an unknown key of a licence", "licence: { name: CC0-1.0, url: 'https://example.com/' }\n", ["1:27"]],
  ["broken YAML", "site: [\n", ["2:1"]],
  ["several at once, by place", "site:\n  url: 甲\nlimits: 1\n", ["2:8", "3:9"]],
])("%s is complained of where it stands", (_case, text, places) => {
  const complaints = complaintsOf(text);
  expect(complaints.map(({ line, column }) => `${line}:${column}`)).toEqual(places);
  for (const complaint of complaints)
    expect(complaint).toMatchObject({ file: path, severity: "error", id: "bad-settings" });
});

test("a file that is named and isn't there is no empty one", () => {
  expect(() => loadSettings({ BANMIAN_CONFIG: join(folder, "none.yaml") })).toThrow(/ENOENT/u);
});

test("a build says what the file says, and fails by line where it is wrong", () => {
  const [pages, out] = [join(folder, "pages"), join(folder, "site")];
  mkdirSync(pages);
  writeFileSync(join(pages, "a.txt"), "职工之家建成\n\n本报讯（记者 盛丽）职工之家昨天建成。\n");
  writeFileSync(path, WHOLE);
  const env = { BANMIAN_CONFIG: path, SOURCE_DATE_EPOCH: "86400" };
  const build = () => spawnCli(["build", "--input", pages, "--out", out], { env });
  const { code, stderr } = build();
  expect(stderr).toBe("");
  expect(code).toBe(0);
  const read = (name: string) => readFileSync(join(out, name), "utf8");
  const home = read("index.html");
  for (const name of ["", "index.html", "data/archive.sqlite"])
    expect(statSync(join(out, name)).mtimeMs).toBe(86_400_000);
  expect(home).toContain("<title>江城工人报文库</title>");
  expect(home).toContain("江城工人报的版面。");
  expect(home).toContain('<li><a href="/archive/search/">查找</a></li>');
  expect(home).toContain('<link rel="canonical" href="https://news.example.com/archive/">');
  expect(home).not.toContain("offline");
  expect(read("review/index.html")).toContain("江城工人报文库");
  expect(read("data/oai.xml")).toContain("archive@example.com");
  expect(read("data/index.html")).toContain(
    '<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">数据按“知识共享署名 4.0 国际”许可使用。</a>',
  );
  expect(read("_headers")).toMatch(/^\/archive\/\*\n {2}Content-Security-Policy: default-src 'none';/);
  expect(read("_headers")).toContain("Strict-Transport-Security");

  writeFileSync(path, "site:\n  titel: 甲\n");
  const failed = build();
  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain(`${path}:2:3 error`);
  expect(failed.stderr).not.toContain("    at ");
  expect(read("index.html")).toBe(home);
});

test.each([
  ["SITE_URL", "example.org"],
  ["BANMIAN_BASE_PATH", "/a b/"],
])("%s that is %j is told in a line", (name, value) => {
  const env = { BANMIAN_CONFIG: devNull, [name]: value };
  expect(() => readSiteOptions(env)).toThrow(`${name} is “${value}”, expected`);
});
