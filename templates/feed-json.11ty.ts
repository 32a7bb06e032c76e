/** The JSON Feeds of the archive and of its names. */
import { type GlobalData, type InputData, onePageEach, type PageInputs } from "../src/eleventy/data.ts";
import { buildFeed } from "../src/feed/build-feed.ts";
import { renderJsonFeed } from "../src/feed/render-json-feed.ts";
import type { ArticleFeed } from "../src/index/archive.ts";

export default class JsonFeed {
  data() {
    return {
      ...onePageEach("archive.feeds"),
      permalink: ({ entry }: { entry: ArticleFeed }) => entry.jsonPermalink,
    };
  }

  inputs({ entry, digests }: InputData & { entry: ArticleFeed }): PageInputs {
    return [digests.feed(entry)];
  }

  render({ entry, site }: GlobalData & { entry: ArticleFeed }): string {
    return renderJsonFeed(buildFeed(site, entry));
  }
}
