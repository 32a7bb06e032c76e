/** Every complaint of the catalogue, the errors first, each with the page that explains it. */
import { type CatalogueEntry, catalogue, type DiagnosticId } from "../src/diagnostics/catalogue.ts";
import { rankSeverity } from "../src/diagnostics/rank-severity.ts";
import { baseData, type GlobalData } from "../src/eleventy/data.ts";
import { GUIDE, MESSAGES, messagePath } from "../src/eleventy/guide-paths.ts";
import { type Html, html } from "../src/eleventy/html.ts";
import type { Site } from "../src/eleventy/site.ts";
import { strings } from "../src/eleventy/strings.ts";
import { type Severity, severitySchema } from "../src/schema/diagnostic.ts";
import { page } from "./_layouts/page.ts";

const words = strings.guide;
const entries = Object.entries(catalogue) as [DiagnosticId, CatalogueEntry][];

function messageList(site: Site, severity: Severity): Html {
  const own = entries.filter(([, entry]) => entry.severity === severity);
  return html`<h2>${words.severities[severity]}</h2>
<p>${words.severityNotes[severity]}</p>
<ul class="messages">${own.map(
    ([id, { title }]) =>
      html`<li><a href="${site.path(messagePath(id))}">${title.zh} <code translate="no">${id}</code></a></li>
`,
  )}</ul>
`;
}

export default class MessagesPage {
  data() {
    return { ...baseData, permalink: MESSAGES };
  }

  render({ site }: GlobalData): string {
    const severities = severitySchema.options.toSorted((a, b) => rankSeverity(b) - rankSeverity(a));
    return page({
      site,
      permalink: MESSAGES,
      title: words.messagesTitle,
      description: words.messagesDescription,
      crumbs: [{ text: words.title, permalink: GUIDE }],
      head: html`<link rel="stylesheet" href="${site.asset("guide.css")}">`,
      main: html`<header class="page-head"><h1>${words.messagesTitle}</h1></header>
<div class="body prose guide">
<p>${words.messagesIntro}</p>
${severities.map((severity) => messageList(site, severity))}</div>`,
      kind: "text-page",
    });
  }
}
