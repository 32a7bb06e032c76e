/** How to cite an article: the reference to copy, the files of reference managers, the address to share, the record. */
import { describeSource } from "../../src/cite/describe-source.ts";
import { formatGbt7714 } from "../../src/cite/format-gbt7714.ts";
import { type CitationFile, listFormats } from "../../src/cite/list-formats.ts";
import { toDataUri } from "../../src/cite/to-data-uri.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { ArticleEntry } from "../../src/index/archive.ts";
import { copyButton } from "./copy-button.ts";

function references(site: Site, article: ArticleEntry): Html {
  const url = site.hasAddress ? site.absolute(article.permalink) : null;
  const { print, online } = formatGbt7714(describeSource(article, url));
  const day = html`<span data-today>${strings.citeDay}</span>`;
  return html`<div><dt>${strings.citePrint}</dt><dd><p class="reference" id="cite-print">${print}</p>${copyButton("cite-print", strings.citePrint)}</dd></div>
${online && html`<div><dt>${strings.citeOnline}</dt><dd><p class="reference" id="cite-online">${online[0]}${day}${online[1]}</p>${copyButton("cite-online", strings.citeOnline)}<p class="note" data-today-note>${strings.citeDayNote}</p></dd></div>`}`;
}

function formatFile({ format, fileName, mediaType, text }: CitationFile): Html {
  const id = `cite-${format.toLowerCase()}`;
  return html`<details><summary>${format}</summary>
<pre id="${id}">${text}</pre>
<p class="actions"><a href="${toDataUri(mediaType, text)}" download="${fileName}">${strings.citeDownload(format)}</a>${copyButton(id, format)}</p>
</details>`;
}

export function citation(site: Site, article: ArticleEntry): Html {
  const { permalink, issue } = article;
  const url = site.hasAddress ? site.absolute(permalink) : null;
  const shown = url ?? site.path(permalink);
  return html`<section class="cite" aria-labelledby="cite">
<h2 id="cite">${strings.cite} <small>${strings.citeStandard}</small></h2>
<dl>
${references(site, article)}
<div><dt>${strings.share}</dt><dd><p class="reference"><a id="cite-address" href="${site.path(permalink)}">${shown}</a></p>${copyButton("cite-address", strings.share)}</dd></div>
</dl>
${listFormats(describeSource(article, url)).map(formatFile)}
<p class="actions"><a href="${site.path(issue.recordPermalink)}">${strings.pageRecord}</a></p>
<p class="copied" role="status"></p>
</section>`;
}
