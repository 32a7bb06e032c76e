/** `/missing/`: the pages that were left out because of an error. Only where there are any; never for search engines. */
import { catalogue, type DiagnosticId } from "../src/diagnostics/catalogue.ts";
import type { MissingPage } from "../src/diagnostics/list-missing.ts";
import { baseData, type GlobalData } from "../src/eleventy/data.ts";
import { MISSING, messagePath } from "../src/eleventy/guide-paths.ts";
import { type Html, html } from "../src/eleventy/html.ts";
import type { Site } from "../src/eleventy/site.ts";
import { strings } from "../src/eleventy/strings.ts";
import { page } from "./_layouts/page.ts";

const words = strings.missing;
const isExplained = (id: string): id is DiagnosticId => Object.hasOwn(catalogue, id);

function item(site: Site, { file, line, id, message }: MissingPage): Html {
  const why = isExplained(id)
    ? html` <a href="${site.path(messagePath(id))}">${strings.guide.title}</a>`
    : null;
  return html`<li><code translate="no">${file}</code>${line !== null && words.line(line)}<br>${message}${why}</li>
`;
}

export default class MissingPages {
  data() {
    return { ...baseData, permalink: ({ site }: GlobalData) => site.missing.length > 0 && MISSING };
  }

  render({ site }: GlobalData): string {
    return page({
      site,
      permalink: MISSING,
      title: words.title,
      description: words.intro,
      crumbs: [],
      main: html`<header class="page-head"><h1>${words.title}</h1></header>
<div class="body prose"><p>${words.count(site.missing.length)}${words.intro}</p>
<ul>${site.missing.map((missing) => item(site, missing))}</ul></div>`,
      canonical: false,
      kind: "text-page",
    });
  }
}
