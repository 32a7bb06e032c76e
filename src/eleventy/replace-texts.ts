/** Texts by name in; from then on the site says these in place of its own. To be called before templates are loaded. */
import type { Texts } from "../schema/settings.ts";
import { strings } from "./strings.ts";

function replace(own: Texts, texts: Texts): void {
  for (const [name, text] of Object.entries(texts)) {
    if (typeof text === "object" && text !== null) replace(own[name] as Texts, text as Texts);
    else own[name] = text;
  }
}

/** `texts` are of the shape of `strings`, as `settingsSchemaFor` makes sure. */
export function replaceTexts(texts: Texts): void {
  replace(strings, texts);
}
