/** The feeds of a page, for programs that look for them in its head. */
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import type { ArticleFeed } from "../../src/index/archive.ts";

export function feedAlternates(site: Site, feed: ArticleFeed, title: string): Html {
  return html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${site.path(feed.atomPermalink)}">
<link rel="alternate" type="application/feed+json" title="${title}" href="${site.path(feed.jsonPermalink)}">`;
}
