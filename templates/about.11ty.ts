/** What the archive is and how to read it. */
import { baseData, type GlobalData } from "../src/eleventy/data.ts";
import { GUIDE } from "../src/eleventy/guide-paths.ts";
import { html } from "../src/eleventy/html.ts";
import { strings } from "../src/eleventy/strings.ts";
import { page } from "./_layouts/page.ts";

export default class AboutPage {
  data() {
    return { ...baseData, permalink: "/about/" };
  }

  render({ site }: GlobalData): string {
    return page({
      site,
      permalink: "/about/",
      title: strings.about,
      description: site.description,
      crumbs: [],
      main: html`<header class="page-head"><h1>${strings.about}</h1></header>
<div class="body prose">
${strings.aboutParagraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
<p>${strings.charts.seeAlso}<a href="${site.path("/charts/")}">${strings.charts.title}</a>。</p>
<p>${strings.guide.seeAlso}<a href="${site.path(GUIDE)}">${strings.guide.title}</a>。</p>
<h2>${strings.aboutDataHeading}</h2>
<p>${strings.aboutDataText}<a href="${site.path("/schema/page.json")}">${strings.pageSchema}</a>、<a href="${site.path("/schema/article.json")}">${strings.articleSchema}</a>。${strings.data.seeAlso}<a href="${site.path("/data/")}">${strings.data.title}</a>。</p>
</div>`,
      kind: "text-page",
    });
  }
}
