import { expect, test } from "vitest";
import { listViewed } from "../../src/desk/list-viewed.ts";

const sources = ["pages/may.txt", "pages/may-6.txt", "pages/june.md"].map((path) => ({
  path,
  bytes: new Uint8Array(),
}));

test.each([
  ["/issues/may/", ["pages/may.txt"]],
  ["/issues/june/text/", ["pages/june.md"]],
  ["/articles/june-0123abcd/", ["pages/june.md"]],
  // Either page could have such an article.
  ["/articles/may-6-0123abcd/", ["pages/may.txt", "pages/may-6.txt"]],
  ["/issues/", []],
  ["/people/may/", []],
])("who looks at %s looks at %j", (permalink, expected) => {
  expect(listViewed(sources, ["/", permalink]).map(({ path }) => path)).toEqual(expected);
});
