/** What stands at a former address: a page that leads on without a script, or the feed that its readers are to follow. */
import { type GlobalData, type InputData, onePageEach, type PageInputs } from "../src/eleventy/data.ts";
import { citeIssue } from "../src/eleventy/filters/cite-issue.ts";
import { widenPunctuation } from "../src/eleventy/filters/widen-punctuation.ts";
import { html } from "../src/eleventy/html.ts";
import { strings } from "../src/eleventy/strings.ts";
import { buildFeed } from "../src/feed/build-feed.ts";
import { renderAtom } from "../src/feed/render-atom.ts";
import { renderJsonFeed } from "../src/feed/render-json-feed.ts";
import type { ArticleFeed, Redirect, RedirectTarget } from "../src/index/archive.ts";

function labelOf(target: Exclude<RedirectTarget, ArticleFeed>): string {
  if ("title" in target) return widenPunctuation(target.title.text);
  return "name" in target ? widenPunctuation(target.name) : citeIssue(target);
}

export default class RedirectPage {
  data() {
    return {
      ...onePageEach("archive.redirects"),
      permalink: ({ entry }: { entry: Redirect }) => entry.from,
    };
  }

  inputs({ entry, digests }: InputData & { entry: Redirect }): PageInputs {
    return [entry.from, entry.to, digests.target(entry.target)];
  }

  render({ entry, site }: GlobalData & { entry: Redirect }): string {
    const { from, to, target } = entry;
    if ("atomPermalink" in target)
      return (from.endsWith(".json") ? renderJsonFeed : renderAtom)(buildFeed(site, target));
    const { title, text } = strings.moved;
    return html`<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${strings.pageTitle(title, site.title)}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${site.absolute(to)}">
<meta http-equiv="refresh" content="${`0; url=${site.path(to)}`}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${site.asset("icon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${site.asset("style.css")}">
</head>
<body class="text-page">
<main id="main">
<header class="page-head"><h1>${title}</h1></header>
<div class="body prose">
<p>${text}<a href="${site.path(to)}">${labelOf(target)}</a></p>
</div>
</main>
</body>
</html>
`.toString();
  }
}
