import { expect, test } from "vitest";
import { bundleAssets } from "../../src/io/bundle-assets.ts";

test("bundles the style sheet and the scripts, the same each time", async () => {
  const assets = await bundleAssets();
  const names = assets.map(({ name }) => name);
  expect(names).toEqual([...names].sort());
  expect(names).toEqual(expect.arrayContaining(["icon.svg", "settings.js", "style.css"]));
  for (const { name, content } of assets) expect(content, name).not.toContain("import ");
  expect(await bundleAssets()).toEqual(assets);
});
