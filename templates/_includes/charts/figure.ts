/** A chart with its caption, what it leaves out, and the same data as a table; where there is no data, that in words. */
import { type Html, html } from "../../../src/eleventy/html.ts";
import { strings } from "../../../src/eleventy/strings.ts";

export interface ChartOptions {
  /** Anchor of the chart. */
  id: string;
  title: string;
  /** How to read it. */
  text: string;
  /** Null where there is nothing to draw. */
  drawing: Html | null;
  /** Why there is nothing to draw. */
  empty: string;
  /** Sentences on what is not drawn. */
  rest: readonly (string | null)[];
  /** Heads of the table's columns. */
  heads: readonly string[];
  /** Rows of the table; the first cell names its row. */
  rows: readonly (readonly (Html | string)[])[];
}

function table({ title, heads, rows }: ChartOptions): Html {
  return html`<table>
<caption>${title}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([
      name,
      ...cells
    ]) => html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
  )}</tbody>
</table>`;
}

export function chartFigure(options: ChartOptions): Html {
  const { id, title, text, drawing, empty, rest } = options;
  if (drawing === null) {
    return html`<section class="chart" aria-labelledby="${id}"><h2 id="${id}">${title}</h2><p class="none">${empty}</p></section>
`;
  }
  const sentences = rest.filter((sentence) => sentence !== null);
  return html`<figure class="chart" aria-labelledby="${id}">
<figcaption><h2 id="${id}">${title}</h2><p>${text}</p></figcaption>
<p class="past"><a href="#${id}-data">${strings.charts.toTable}</a></p>
${drawing}
${sentences.length > 0 && html`<p class="rest">${sentences.join("")}</p>`}
<details id="${id}-data"><summary>${strings.charts.table}</summary>
${table(options)}
</details>
</figure>
`;
}
