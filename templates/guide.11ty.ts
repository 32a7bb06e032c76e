/** The guide for editors: one page's way from its file to the site, and what else they can say and do. */
import { baseData, type GlobalData } from "../src/eleventy/data.ts";
import { type GuideSection, guideSections } from "../src/eleventy/guide.ts";
import outputs from "../src/eleventy/guide-outputs.json" with { type: "json" };
import { GUIDE, MESSAGES } from "../src/eleventy/guide-paths.ts";
import {
  SAMPLE_CORRECTIONS,
  SAMPLE_FILE,
  SAMPLE_ISSUE,
  SAMPLE_MARKED,
  SAMPLE_PAGE,
} from "../src/eleventy/guide-sample.ts";
import { type Html, html } from "../src/eleventy/html.ts";
import type { Site } from "../src/eleventy/site.ts";
import { strings } from "../src/eleventy/strings.ts";
import { codeBlock } from "./_includes/guide/code-block.ts";
import { commandLine } from "./_includes/guide/example-blocks.ts";
import { prose } from "./_includes/guide/prose.ts";
import { page } from "./_layouts/page.ts";

const words = strings.guide;

type SectionName = keyof typeof guideSections;

function command(id: string, args: readonly string[]): Html {
  // Sections have their ids, too, and some are called as the command that they explain.
  return codeBlock({ id: `run-${id}`, caption: words.command, text: commandLine({ args }), isCopied: true });
}

const output = (id: string, text: string) => codeBlock({ id, caption: words.output, text: text.trimEnd() });

/** What stands below each paragraph of a section. */
function blocksOf(name: SectionName, site: Site): readonly (Html | null)[] {
  switch (name) {
    case "needs":
      return [null, codeBlock({ id: "install", caption: words.command, text: "npm ci", isCopied: true })];
    case "way":
      return [codeBlock({ id: "page", caption: SAMPLE_FILE, text: SAMPLE_PAGE, isCopied: true })];
    case "add":
      return [html`${command("add", ["add", SAMPLE_FILE, ...SAMPLE_ISSUE])}${output("added", outputs.add)}`];
    case "review":
      return [
        command("start", ["start"]),
        codeBlock({
          id: "settled",
          caption: outputs.path.replace(/\.txt$/, ".corrections.yaml"),
          text: outputs.corrections,
          isCopied: true,
        }),
      ];
    case "build":
      return [
        html`${command("check", ["check"])}${output("checked", outputs.check)}${command("build", ["build"])}`,
      ];
    case "corrections":
      return [
        html`${SAMPLE_CORRECTIONS.map(({ says, written }, index) =>
          codeBlock({ id: `correction-${index + 1}`, caption: says, text: written, isCopied: true }),
        )}`,
      ];
    case "marks":
      return [null, codeBlock({ id: "marked", caption: words.markedCaption, text: SAMPLE_MARKED })];
    case "help":
      return [html`<p><a href="${site.path(MESSAGES)}">${words.messagesTitle}</a></p>`];
    default:
      return [];
  }
}

function section(name: SectionName, site: Site): Html {
  const { id, heading, paragraphs }: GuideSection = guideSections[name];
  const blocks = blocksOf(name, site);
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${paragraphs.map(
  (paragraph, index) => html`<p>${prose(paragraph)}</p>
${blocks[index]}`,
)}</section>
`;
}

export default class GuidePage {
  data() {
    return { ...baseData, permalink: GUIDE };
  }

  render({ site }: GlobalData): string {
    const names = Object.keys(guideSections) as SectionName[];
    return page({
      site,
      permalink: GUIDE,
      title: words.title,
      description: words.description,
      crumbs: [],
      head: html`<link rel="stylesheet" href="${site.asset("guide.css")}">`,
      main: html`<header class="page-head"><h1>${words.title}</h1></header>
<div class="body prose guide">
<p>${words.intro}</p>
<nav aria-label="${words.contentsTitle}"><ol class="contents">${names.map(
        (name) => html`<li><a href="#${guideSections[name].id}">${guideSections[name].heading}</a></li>
`,
      )}</ol></nav>
${names.map((name) => section(name, site))}</div>
<p class="copied" role="status"></p>`,
      kind: "text-page",
      scripts: ["copy.js"],
    });
  }
}
