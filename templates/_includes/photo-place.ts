/** The place of a photo that stood on the printed page, with its caption and credit. */
import { linkNames } from "../../src/eleventy/filters/link-names.ts";
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { Photo } from "../../src/schema/record.ts";

export function photoPlace(
  photo: Photo,
  photographers: readonly string[],
  permalinkOf: (name: string) => string | null,
): Html {
  const { caption, credit } = photo;
  return html`<figure class="photo"><figcaption>
<span class="omitted">${strings.photoOmitted}</span>
${caption !== null && html`<span class="caption">${widenPunctuation(caption)}</span>`}
${credit !== null && html`<span class="credit">${linkNames(widenPunctuation(credit), photographers, permalinkOf)}</span>`}
</figcaption></figure>
`;
}
