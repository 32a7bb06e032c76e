/** An entry of the catalogue and the parameters of a report → what to do, to the letter where the report allows. */
import type { Language } from "../schema/diagnostic.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import { fillTemplate } from "./fill-template.ts";

export function wordHint(
  { hint, remedy }: CatalogueEntry,
  language: Language,
  params: Readonly<Record<string, string | number>>,
): string {
  const isComplete = [...(remedy?.[language] ?? "").matchAll(/\{(\w+)\}/g)].every(
    ([, key = ""]) => key in params,
  );
  return fillTemplate(remedy && isComplete ? remedy[language] : hint[language], params);
}
