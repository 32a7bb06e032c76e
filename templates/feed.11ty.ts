/** The Atom feeds of the archive and of its names. */
import { type GlobalData, type InputData, onePageEach, type PageInputs } from "../src/eleventy/data.ts";
import { buildFeed } from "../src/feed/build-feed.ts";
import { renderAtom } from "../src/feed/render-atom.ts";
import type { ArticleFeed } from "../src/index/archive.ts";

export default class AtomFeed {
  data() {
    return {
      ...onePageEach("archive.feeds"),
      permalink: ({ entry }: { entry: ArticleFeed }) => entry.atomPermalink,
    };
  }

  inputs({ entry, digests }: InputData & { entry: ArticleFeed }): PageInputs {
    return [digests.feed(entry)];
  }

  render({ entry, site }: GlobalData & { entry: ArticleFeed }): string {
    return renderAtom(buildFeed(site, entry));
  }
}
