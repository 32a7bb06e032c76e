import { expect, test } from "vitest";
import { Site } from "../../src/eleventy/site.ts";
import { formatCloudfront } from "../../src/publish/format-cloudfront.ts";
import { formatHeadersFile } from "../../src/publish/format-headers-file.ts";
import { formatNginx } from "../../src/publish/format-nginx.ts";
import { formatRedirectsFile } from "../../src/publish/format-redirects-file.ts";
import { listHeaders } from "../../src/publish/list-headers.ts";

/** Rules of a `_headers` file: path → names of headers. */
function readRules(text: string): Map<string, string[]> {
  const rules = new Map<string, string[]>();
  let path = "";
  for (const line of text.split("\n").filter(Boolean)) {
    if (line.startsWith("  ")) rules.get(path)?.push(line.trim().split(":")[0] ?? "");
    else {
      path = line;
      rules.set(path, []);
    }
  }
  return rules;
}

test("_headers has rules for paths as they are asked for, no two for the same header of a path", () => {
  const rules = readRules(formatHeadersFile(new Site({ basePath: "archive" })));
  expect([...rules.keys()]).toEqual(["/archive/*", "/archive/assets/*", "/archive/search/index/:digest/*"]);
  const [all = [], ...others] = rules.values();
  for (const names of others) expect(names).toEqual(["Cache-Control"]);
  expect(all).toContain("Content-Security-Policy");
  expect(all).not.toContain("Cache-Control");
});

test("_headers is within what Cloudflare Pages takes: 100 rules, lines of 2,000 characters", () => {
  const text = formatHeadersFile(new Site({ siteUrl: "https://a.example" }));
  expect(readRules(text).size).toBeLessThanOrEqual(100);
  for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(2000);
});

test.each([
  [undefined, false],
  ["http://a.example", false],
  ["https://a.example", true],
])("a site at %s promises encryption: %s", (siteUrl, isPromised) => {
  const names = listHeaders(new Site({ siteUrl })).always.map(([name]) => name);
  expect(names.includes("Strict-Transport-Security")).toBe(isPromised);
});

const REDIRECTS = [{ from: "/articles/old/", to: "/articles/new/" }];

test("_redirects are permanent and below the base path", () => {
  expect(formatRedirectsFile(new Site({ basePath: "x" }), REDIRECTS)).toBe(
    "/x/articles/old/ /x/articles/new/ 301\n",
  );
  expect(formatRedirectsFile(new Site(), [])).toBe("");
});

test("nginx is told nothing that a name could break out of", () => {
  const text = formatNginx(new Site(), [{ from: '/a";}/', to: "/b$uri\n;/" }]);
  expect(text).toContain('location = "/a\\";}/" {');
  expect(text).toContain('return 301 "/b%24uri%0A;/";');
});

test("at the root of a host nothing is redirected to the base path", () => {
  expect(formatNginx(new Site(), [])).not.toContain("return 301");
  expect(formatNginx(new Site({ basePath: "x" }), [])).toContain('location = "/x" {');
});

test.each([undefined, "https://a.example"])("CloudFront at %s sends every header, none twice", (siteUrl) => {
  const site = new Site({ siteUrl });
  const policy = JSON.parse(formatCloudfront(site));
  const { Quantity, Items } = policy.CustomHeadersConfig as { Quantity: number; Items: { Header: string }[] };
  expect(Quantity).toBe(Items.length);
  const { always } = listHeaders(site);
  expect(Items.length + Object.keys(policy.SecurityHeadersConfig).length).toBe(always.length);
  for (const { Header } of Items) expect(always.map(([name]) => name)).toContain(Header);
  expect(policy.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy).toBe(
    new Map(always).get("Content-Security-Policy"),
  );
});
