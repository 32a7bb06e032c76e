import "tsx/esm";
import Eleventy from "@11ty/eleventy";
import { expect, test } from "vitest";
import banmian from "../../src/eleventy/plugin.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { readSitePages } from "../support/read-site-pages.ts";

test("loads the archive by itself where the build has handed none over", async () => {
  const eleventy = new Eleventy("templates", "_site.test", {
    configPath: "",
    quietMode: true,
    config: async (config) => {
      await banmian(config, { loadArchive: async () => buildArchive(readSitePages()), basePath: "x" });
    },
  });
  const home = (await eleventy.toJSON()).find((page) => page.url === "/");
  expect(home?.content).toContain('href="/x/articles/may-1/"');
});

test("says so where there is no archive and no way to load one", async () => {
  const eleventy = new Eleventy("templates", "_site.test", {
    configPath: "",
    quietMode: true,
    config: (config) => banmian(config),
  });
  await expect(eleventy.toJSON()).rejects.toThrow("Neither an archive nor loadArchive was given");
});
