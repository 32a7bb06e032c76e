import { expect, test } from "vitest";
import { Assets } from "../../src/eleventy/assets.ts";

test("an address changes with the content and with nothing else", () => {
  const [first, same, other] = ["a{}", "a{}", "b{}"].map((content) =>
    new Assets([{ name: "style.css", content }]).permalinkOf("style.css"),
  );
  expect(first).toMatch(/^\/assets\/style-[0-9a-f]{10}\.css$/);
  expect(same).toBe(first);
  expect(other).not.toBe(first);
});

test("a service worker keeps its address, at the root of what it rules", () => {
  const assets = new Assets([{ name: "service-worker.js", content: "x" }]);
  expect(assets.permalinkOf("service-worker.js")).toBe("/service-worker.js");
});

test("a name that is no asset is refused", () => {
  expect(() => new Assets([]).permalinkOf("style.css")).toThrow("style.css");
});
