/** The page for researchers and programs: what files there are, whose the texts are, and how to use each file. */
import { baseData, type GlobalData } from "../src/eleventy/data.ts";
import { type Html, html } from "../src/eleventy/html.ts";
import { jsonScript } from "../src/eleventy/json-script.ts";
import type { Site } from "../src/eleventy/site.ts";
import { strings } from "../src/eleventy/strings.ts";
import type { Archive } from "../src/index/archive.ts";
import { ARCHIVE_PATH, CHECKSUMS_PATH, DATA, PACKAGE_PATH } from "../src/publish/api-paths.ts";
import { describeDataset } from "../src/publish/describe-dataset.ts";
import { type Dump, listDumps } from "../src/publish/list-dumps.ts";
import { listExamples } from "../src/publish/list-examples.ts";
import { copyButton } from "./_includes/copy-button.ts";
import { page } from "./_layouts/page.ts";

const { data } = strings;

function fileList(site: Site, dumps: readonly Dump[]): Html {
  const files: [path: string, text: string][] = [
    ...dumps.map(({ path, name }): [string, string] => [path, data.files[name]]),
    [PACKAGE_PATH, data.files.package],
    [CHECKSUMS_PATH, data.files.checksums],
    [ARCHIVE_PATH, data.files.api],
  ];
  return html`<ul class="files">${files.map(
    ([path, text]) =>
      html`<li><a href="${site.path(path)}">${path.split("/").at(-1)}</a> <span>${text}</span></li>
`,
  )}</ul>`;
}

/** The examples ask for the subject that most articles have themselves, so that they find something. */
function exampleList(site: Site, { names, subjectTree }: Archive): Html[] {
  const [commonest] = [...names.subjects].sort((a, b) => b.own.length - a.own.length);
  const [first = ""] = subjectTree.keys();
  return listExamples(site, commonest?.name ?? first).map(({ tool, code }) => {
    const id = `example-${tool.toLowerCase()}`;
    return html`<section class="example"><header><h3>${tool}</h3>${copyButton(id, tool)}</header>
<pre id="${id}"><code>${code}</code></pre></section>
`;
  });
}

function columnList(dumps: readonly Dump[]): Html[] {
  return dumps.flatMap(({ table }) =>
    table
      ? [
          html`<details><summary>${table.name} <small>${table.description}</small></summary>
<dl>${table.columns.map(({ name, description }) => html`<div><dt><code>${name}</code></dt><dd>${description}</dd></div>`)}</dl>
</details>
`,
        ]
      : [],
  );
}

function licenceNote({ licence }: Site): Html | false {
  return (
    licence !== null && html`<a rel="license" href="${licence.path}">${data.licensed(licence.title)}</a>`
  );
}

export default class DataPage {
  data() {
    return { ...baseData, permalink: DATA };
  }

  render({ archive, site }: GlobalData): string {
    const dumps = listDumps(archive, site);
    return page({
      site,
      permalink: DATA,
      title: data.title,
      description: data.description,
      crumbs: [],
      head: html`<link rel="stylesheet" href="${site.asset("data.css")}">
${jsonScript(describeDataset(dumps, site))}`,
      main: html`<header class="page-head"><h1>${data.title}</h1><p>${data.description}</p></header>
<div class="body prose data">
<p>${data.rights}${licenceNote(site)}</p>
<h2>${data.filesHeading}</h2>
${fileList(site, dumps)}
<p>${data.filesNote}</p>
<h2>${data.examplesHeading}</h2>
${!site.hasAddress && html`<p>${data.withoutAddress}</p>`}
${exampleList(site, archive)}
<h2>${data.columnsHeading}</h2>
<p>${data.columnsNote}</p>
${columnList(dumps)}
</div>
<p class="copied" role="status"></p>`,
      kind: "text-page",
      scripts: ["copy.js"],
    });
  }
}
