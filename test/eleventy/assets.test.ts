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

test("the worker changes whenever an asset does, since it names what it keeps", () => {
  const worker = (style: string, kept: string[] | null = ["/", "/offline/"]) =>
    new Assets(
      [
        { name: "service-worker.js", content: "run()" },
        { name: "style.css", content: style },
      ],
      kept,
    ).files.find(({ name }) => name === "service-worker.js")?.content;
  expect(worker("a{}")).not.toBe(worker("b{}"));
  expect(worker("a{}")).toMatch(
    /^const SHELL=\{"assets":\["assets\/style-[0-9a-f]{10}\.css"\],"pages":\["","offline\/"\]\};\nrun\(\)$/,
  );
  expect(worker("a{}", null)).toBe("const SHELL=null;\nrun()");
});

test("a name that is no asset is refused", () => {
  expect(() => new Assets([]).permalinkOf("style.css")).toThrow("style.css");
});
