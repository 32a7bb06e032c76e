/** The JSON Feeds of the archive and of its names. */
import { baseData, type GlobalData } from "../src/eleventy/data.ts";
import { buildFeed } from "../src/feed/build-feed.ts";
import { renderJsonFeed } from "../src/feed/render-json-feed.ts";
import type { ArticleFeed } from "../src/index/archive.ts";

export default class JsonFeed {
  data() {
    return {
      ...baseData,
      pagination: { data: "archive.feeds", size: 1, alias: "entry" },
      permalink: ({ entry }: { entry: ArticleFeed }) => entry.jsonPermalink,
    };
  }

  render({ entry, site }: GlobalData & { entry: ArticleFeed }): string {
    return renderJsonFeed(buildFeed(site, entry));
  }
}
