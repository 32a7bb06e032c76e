/** A printed line with its number, what it is, and what is doubtful about it. */
import { type Html, html } from "../../src/eleventy/html.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { PrintedLine } from "../../src/index/archive.ts";

/** `number` is what stands in front of the line, such as a link of it. */
export function printedLine({ text, roles, doubts }: PrintedLine, number: Html, id: string | null): Html {
  const names = roles.map((role) => strings.lineRoles[role]).join(strings.andRole);
  return html`<li${id !== null && html` id="${id}"`}>${number}<span class="line">${text}</span>${
    names !== "" && html`<span class="is is-${roles[0]}">${names}</span>`
  }${doubts.map((doubt) => html`<span class="remark">${strings.remark(strings.doubts[doubt])}</span>`)}</li>
`;
}
