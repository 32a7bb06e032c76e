/** Text to be read or copied letter by letter, with what it is above it. Without `what` there is nothing to copy. */
import { type Html, html } from "../../../src/eleventy/html.ts";
import { copyButton } from "../copy-button.ts";

export interface CodeBlock {
  /** Of the page's blocks, the only one with this id. */
  id: string;
  /** A path, or what is shown; a path breaks behind its slashes. */
  caption: string;
  text: string;
  isCopied?: boolean;
}

export function codeBlock({ id, caption, text, isCopied = false }: CodeBlock): Html {
  // Sections of the page have ids of their own.
  const anchor = `code-${id}`;
  const name = html`${caption.split("/").map((part, index) => html`${index > 0 && html`/<wbr>`}${part}`)}`;
  return html`<figure class="code"><figcaption><span>${name}</span>${isCopied && copyButton(anchor, caption)}</figcaption>
<pre id="${anchor}" translate="no">${text}</pre></figure>
`;
}
