/** The Atom feeds of the archive and of its names. */
import { baseData, type GlobalData } from "../src/eleventy/data.ts";
import { buildFeed } from "../src/feed/build-feed.ts";
import { renderAtom } from "../src/feed/render-atom.ts";
import type { ArticleFeed } from "../src/index/archive.ts";

export default class AtomFeed {
  data() {
    return {
      ...baseData,
      pagination: { data: "archive.feeds", size: 1, alias: "entry" },
      permalink: ({ entry }: { entry: ArticleFeed }) => entry.atomPermalink,
    };
  }

  render({ entry, site }: GlobalData & { entry: ArticleFeed }): string {
    return renderAtom(buildFeed(site, entry));
  }
}
