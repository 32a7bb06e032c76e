/** What can be read without a network; the service worker shows it in place of a page that was not kept. */
import { baseData, type GlobalData } from "../src/eleventy/data.ts";
import { html } from "../src/eleventy/html.ts";
import { strings } from "../src/eleventy/strings.ts";
import { page } from "./_layouts/page.ts";

const { offline } = strings;

export default class OfflinePage {
  data() {
    return {
      ...baseData,
      permalink: ({ site }: GlobalData) => site.offline && "/offline/",
    };
  }

  render({ site }: GlobalData): string {
    const groups = [
      { folder: "issues/", heading: strings.issues },
      { folder: "articles/", heading: offline.articles },
      { folder: "", heading: offline.others },
    ];
    return page({
      site,
      permalink: "/offline/",
      title: offline.title,
      description: offline.text,
      crumbs: [],
      scripts: ["kept-pages.js"],
      main: html`<header class="page-head"><h1>${offline.title}</h1></header>
<div class="notice" role="note" data-stand-in hidden><p>${offline.standIn}</p><p><button type="button" class="copy" data-retry>${offline.retry}</button></p></div>
<div class="notice" role="note" data-refused hidden><p>${offline.refused}</p></div>
<div class="body prose"><p>${offline.text}</p><p>${offline.off}</p></div>
<div data-title-end="${strings.pageTitle("", site.title)}">${groups.map(
        ({ folder, heading }) =>
          html`<section class="kept" data-kept="${folder}" hidden><h2>${heading}</h2><ul></ul></section>`,
      )}</div>`,
      kind: "text-page",
    });
  }
}
