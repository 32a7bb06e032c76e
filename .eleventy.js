// An adapter, no logic: the site is set up in src/eleventy/plugin.ts.
import "tsx/esm";

const { default: banmian } = await import("./src/eleventy/plugin.ts");

const { readSiteOptions } = await import("./src/commands/read-site-options.ts");

const options = readSiteOptions(process.env);

export default async function configure(eleventyConfig) {
  await eleventyConfig.addPlugin(banmian, {
    ...options,
    loadArchive: async () => (await import("./src/io/load-archive.ts")).loadArchive(),
  });
  return { dir: { input: "templates", output: "_site" }, pathPrefix: options.basePath || "/" };
}
