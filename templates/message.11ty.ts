/** A page for each complaint of the catalogue: what it means, how it comes about, an example, and the same put right. */
import { type CatalogueEntry, catalogue, type DiagnosticId } from "../src/diagnostics/catalogue.ts";
import outputs from "../src/diagnostics/example-outputs.json" with { type: "json" };
import { examples } from "../src/diagnostics/examples.ts";
import { baseData, type GlobalData } from "../src/eleventy/data.ts";
import { GUIDE, MESSAGES, messagePath } from "../src/eleventy/guide-paths.ts";
import { type Html, html } from "../src/eleventy/html.ts";
import { strings } from "../src/eleventy/strings.ts";
import type { Language } from "../src/schema/diagnostic.ts";
import { codeBlock } from "./_includes/guide/code-block.ts";
import { commandLine, fileBlocks } from "./_includes/guide/example-blocks.ts";
import { prose } from "./_includes/guide/prose.ts";
import { page } from "./_layouts/page.ts";

const words = strings.guide;

/** What a report fills in is left open. */
const open = (template: string) => template.replace(/\{\w+\}/g, words.filledIn);

function inBoth(text: Record<Language, string>): Html {
  return html`<p>${prose(open(text.zh))}</p>
<p class="english" lang="en">${prose(open(text.en))}</p>
`;
}

export default class MessagePage {
  data() {
    return {
      ...baseData,
      pagination: {
        data: "archive.issues",
        before: () => Object.keys(catalogue),
        size: 1,
        alias: "id",
        generatePageOnEmptyData: true,
      },
      permalink: ({ id }: { id: DiagnosticId }) => messagePath(id),
    };
  }

  render({ id, site }: GlobalData & { id: DiagnosticId }): string {
    const entry: CatalogueEntry = catalogue[id];
    const { files, mended, cause, ...run } = examples[id];
    const mendedRun = { ...run, ...mended };
    return page({
      site,
      permalink: messagePath(id),
      title: words.messageTitle(entry.title.zh),
      description: words.messageDescription(entry.title.zh, id),
      crumbs: [
        { text: words.title, permalink: GUIDE },
        { text: words.messagesTitle, permalink: MESSAGES },
      ],
      head: html`<link rel="stylesheet" href="${site.asset("guide.css")}">`,
      main: html`<header class="page-head"><h1>${entry.title.zh}</h1>
<p class="about"><span class="severity">${words.severities[entry.severity]}</span> <code translate="no">${id}</code> <span lang="en">${entry.title.en}</span></p></header>
<div class="body prose guide">
<h2>${words.meaning}</h2>
${inBoth(entry.message)}<h2>${words.cause}</h2>
${inBoth(cause)}${entry.cause && inBoth(entry.cause)}<h2>${words.remedy}</h2>
${inBoth(entry.hint)}<h2>${words.example}</h2>
${fileBlocks("before", files)}${codeBlock({ id: "command", caption: words.command, text: commandLine(run) })}${codeBlock({ id: "output", caption: words.output, text: outputs[id].trimEnd() })}<h2>${words.mended}</h2>
<p>${words.mendedNote}</p>
${fileBlocks("after", mended.files ?? {}, true)}${mended.args && codeBlock({ id: "mended-command", caption: words.command, text: commandLine(mendedRun), isCopied: true })}</div>
<p class="copied" role="status"></p>`,
      kind: "text-page",
      scripts: ["copy.js"],
    });
  }
}
