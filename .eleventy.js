// An adapter, no logic: the site is set up in src/eleventy/plugin.ts.
import "tsx/esm";

const { default: banmian } = await import("./src/eleventy/plugin.ts");

export default async function configure(eleventyConfig) {
  await eleventyConfig.addPlugin(banmian, {
    siteUrl: process.env.SITE_URL,
    basePath: process.env.BANMIAN_BASE_PATH,
    offline: process.env.BANMIAN_OFFLINE !== "off",
    loadArchive: async () => (await import("./src/io/load-archive.ts")).loadArchive(),
  });
  return { dir: { input: "templates", output: "_site" }, pathPrefix: process.env.BANMIAN_BASE_PATH || "/" };
}
