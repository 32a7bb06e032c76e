/** `Feed → Atom` (RFC 4287). There is no build time in it, so the same records make the same bytes. */
import { html } from "../eleventy/html.ts";
import { strings } from "../eleventy/strings.ts";
import { compareCodepoints } from "../index/compare-codepoints.ts";
import type { Feed, FeedEntry } from "./build-feed.ts";
import { toTimestamp } from "./to-timestamp.ts";

/** Atom wants a time where a page has no date. */
const UNDATED = "1970-01-01T00:00:00Z";

const updatedOf = ({ date }: FeedEntry) => (date === null ? UNDATED : toTimestamp(date));

export function renderAtom(feed: Feed): string {
  const entries = feed.entries.map(
    (entry) => html`<entry>
<title>${entry.title}</title>
<link href="${entry.url}"/>
<id>${entry.url}</id>
<updated>${updatedOf(entry)}</updated>
${entry.date !== null && html`<published>${toTimestamp(entry.date)}</published>`}
${entry.authors.map((name) => html`<author><name>${name}</name></author>`)}
${entry.tags.map((tag) => html`<category term="${tag}"/>`)}
<summary>${entry.summary}</summary>
</entry>
`,
  );
  const updated = feed.entries.map(updatedOf).sort(compareCodepoints).at(-1) ?? UNDATED;
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
<title>${feed.title}</title>
<subtitle>${feed.description}</subtitle>
<link href="${feed.url}"/>
<link rel="self" type="application/atom+xml" href="${feed.atomUrl}"/>
<id>${feed.url}</id>
<updated>${updated}</updated>
<author><name>${feed.author.name}</name></author>
${
  feed.licence &&
  html`<link rel="license" href="${feed.licence.path}"/>
<rights>${strings.data.rights}${strings.data.licensed(feed.licence.title)}</rights>
`
}${entries}</feed>
`.toString();
}
