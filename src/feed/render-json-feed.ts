/** `Feed → JSON Feed 1.1` (https://www.jsonfeed.org/version/1.1/). What has no date has none here either. */
import type { Feed } from "./build-feed.ts";
import { toTimestamp } from "./to-timestamp.ts";

const INDENT = 2;

export function renderJsonFeed(feed: Feed): string {
  const content = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.url,
    feed_url: feed.jsonUrl,
    description: feed.description,
    language: "zh-Hans",
    authors: [feed.author],
    items: feed.entries.map((entry) => ({
      id: entry.url,
      url: entry.url,
      title: entry.title,
      // An item must have content; a photo that stands alone has its title.
      content_text: entry.summary || entry.title,
      ...(entry.date !== null && { date_published: toTimestamp(entry.date) }),
      ...(entry.authors.length > 0 && { authors: entry.authors.map((name) => ({ name })) }),
      ...(entry.tags.length > 0 && { tags: entry.tags }),
    })),
  };
  return `${JSON.stringify(content, null, INDENT)}\n`;
}
