/** `(text, cut) → Html` of a title with marks (`<wbr>`) where its lines may break; short quotations stay whole. */
import { type Html, html } from "../html.ts";
import { type CutWords, cutTitle } from "./cut-title.ts";

export function setTitle(text: string, cut: CutWords): Html {
  return html`${cutTitle(text, cut).map(
    (pieces, index) =>
      html`${index > 0 && html`<wbr>`}${pieces.map(({ text: piece, isQuoted }) =>
        isQuoted ? html`<span class="whole">${piece}</span>` : piece,
      )}`,
  )}`;
}
