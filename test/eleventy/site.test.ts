import { expect, test } from "vitest";
import { Site } from "../../src/eleventy/site.ts";

test.each([
  [undefined, "/", "/issues/"],
  ["/", "/", "/issues/"],
  ["archive/x", "/archive/x/", "/archive/x/issues/"],
  ["/archive//x/", "/archive/x/", "/archive/x/issues/"],
])("the base path %s is %s", (basePath, normal, path) => {
  const site = new Site({ basePath, siteUrl: "https://news.example.com/ignored" });
  expect(site.basePath).toBe(normal);
  expect(site.path("/issues/")).toBe(path);
  expect(site.absolute("/issues/")).toBe(`https://news.example.com${path}`);
});

test("an address that is no URL is refused", () => {
  expect(() => new Site({ siteUrl: "news" })).toThrow(TypeError);
});
