/** What a host shows for an address that leads nowhere. */
import { baseData, type GlobalData } from "../src/eleventy/data.ts";
import { html } from "../src/eleventy/html.ts";
import { strings } from "../src/eleventy/strings.ts";
import { page } from "./_layouts/page.ts";

export default class NotFoundPage {
  data() {
    return { ...baseData, permalink: "/404.html" };
  }

  render({ site }: GlobalData): string {
    const ways = [
      { text: strings.home, permalink: "/" },
      { text: strings.allIssues, permalink: "/issues/" },
      { text: strings.kinds.subjects, permalink: "/subjects/" },
    ];
    return page({
      site,
      permalink: "/404.html",
      title: strings.notFoundTitle,
      description: strings.notFoundText,
      canonical: false,
      main: html`<header class="page-head"><h1>${strings.notFoundTitle}</h1><p>${strings.notFoundText}</p></header>
<ul class="tags">${ways.map(({ text, permalink }) => html`<li><a href="${site.path(permalink)}">${text}</a></li>`)}</ul>`,
      kind: "text-page",
    });
  }
}
