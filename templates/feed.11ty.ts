/** The Atom feed (RFC 4287) of the newest articles. It holds no build time, so the same records make the same bytes. */
import { baseData, type GlobalData } from "../src/eleventy/data.ts";
import { widenPunctuation } from "../src/eleventy/filters/widen-punctuation.ts";
import { html } from "../src/eleventy/html.ts";
import { strings } from "../src/eleventy/strings.ts";
import { excerptOf } from "../src/index/excerpt-of.ts";

/** Entries in the feed: the issues of a few days. */
const ENTRIES = 50;
/** Characters of the summary of an entry. */
const SUMMARY_LENGTH = 200;
/** Atom wants a time where a page has no date. */
const UNDATED = "1970-01-01T00:00:00Z";
/** Completes a date that is known only to the year or month. */
const FIRST_DAY = "0000-01-01";

function toTimestamp(date: string | null): string {
  return date === null ? UNDATED : `${date}${FIRST_DAY.slice(date.length)}T00:00:00Z`;
}

export default class Feed {
  data() {
    return { ...baseData, permalink: "/feed.xml" };
  }

  render({ archive, site }: GlobalData): string {
    const entries = archive.articles.slice(0, ENTRIES).map((article) => {
      const { record, issue, permalink, title } = article;
      const authors = record.reporters.length > 0 ? record.reporters : record.correspondents;
      return html`<entry>
<title>${widenPunctuation(title.text)}</title>
<link href="${site.absolute(permalink)}"/>
<id>${site.absolute(permalink)}</id>
<updated>${toTimestamp(issue.record.date)}</updated>
${authors.map((name) => html`<author><name>${name}</name></author>`)}
${record.subjects.map((subject) => html`<category term="${subject}"/>`)}
<summary>${widenPunctuation(excerptOf(record, SUMMARY_LENGTH))}</summary>
</entry>
`;
    });
    return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
<title>${site.title}</title>
<subtitle>${strings.feedSubtitle}</subtitle>
<link href="${site.absolute("/")}"/>
<link rel="self" type="application/atom+xml" href="${site.absolute("/feed.xml")}"/>
<id>${site.absolute("/")}</id>
<updated>${toTimestamp(archive.issues[0]?.record.date ?? null)}</updated>
<author><name>${site.title}</name></author>
${entries}</feed>
`.toString();
  }
}
