import { expect, test } from "vitest";
import { HeldPages } from "../../src/io/held-pages.ts";
import type { PackedPage } from "../../src/record/pack-page.ts";

const makePage = () => ({ record: null }) as PackedPage;

function holdAll(pages: HeldPages, count: number, length: number): string[] {
  const digests = Array.from({ length: count }, (_, index) => `page-${index}`);
  for (const digest of digests) pages.hold(digest, makePage(), length);
  return digests;
}

test("pages that fit are all held, and as they were given", () => {
  const pages = new HeldPages(100);
  const page = makePage();
  const digests = holdAll(pages, 9, 10);
  pages.hold("last", page, 10);
  expect(digests.every((digest) => pages.get(digest))).toBe(true);
  expect(pages.get("last")).toBe(page);
  // Held twice it counts once.
  pages.hold("last", page, 10);
  expect(pages.get("page-0")).toBeDefined();
});

test("of more than fit only the last few are held, and again as many when others come", () => {
  const pages = new HeldPages(160);
  const digests = holdAll(pages, 17, 10);
  const held = () => digests.filter((digest) => pages.get(digest));
  expect(held()).toEqual(["page-15", "page-16"]);
  pages.get("page-15");
  pages.hold("page-0", makePage(), 10);
  expect(held()).toEqual(["page-0", "page-15"]);
});

test("a page that is too long alone is held until another comes", () => {
  const pages = new HeldPages(100);
  pages.hold("long", makePage(), 1000);
  expect(pages.get("long")).toBeDefined();
  pages.hold("short", makePage(), 10);
  expect([pages.get("long"), pages.get("short")]).toEqual([undefined, expect.anything()]);
});
