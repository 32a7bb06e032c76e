/** The accessibility statement: what the site does for all readers, how that is tested, and where it falls short. */
import { baseData, type GlobalData } from "../src/eleventy/data.ts";
import { html } from "../src/eleventy/html.ts";
import { strings } from "../src/eleventy/strings.ts";
import { page } from "./_layouts/page.ts";

const { accessibility } = strings;

export default class AccessibilityPage {
  data() {
    return { ...baseData, permalink: "/accessibility/" };
  }

  render({ site }: GlobalData): string {
    return page({
      site,
      permalink: "/accessibility/",
      title: accessibility.title,
      description: accessibility.description,
      crumbs: [],
      main: html`<header class="page-head"><h1>${accessibility.title}</h1></header>
<div class="body prose">
${accessibility.sections.map(
  ({ heading, paragraphs, items }) =>
    html`${
      heading !== null &&
      html`<h2>${heading}</h2>
`
    }${paragraphs.map(
      (paragraph) => html`<p>${paragraph}</p>
`,
    )}${
      items.length > 0 &&
      html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>
`
    }`,
)}</div>`,
      kind: "text-page",
    });
  }
}
