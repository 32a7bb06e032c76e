import { expect, test } from "vitest";
import { type CatalogueEntry, catalogue } from "../../src/diagnostics/catalogue.ts";
import { siteCatalogue } from "../../src/diagnostics/site-catalogue.ts";

const entries: [string, CatalogueEntry][] = Object.entries({ ...catalogue, ...siteCatalogue });

/** `{reason}` and `{reasonZh}` are the same parameter in two languages. */
function placeholdersOf(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name.replace(/Zh$/, "")).sort();
}

test.each(entries)("%s says the same in both languages", (id, entry) => {
  expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  const { message, hint, remedy = hint, cause = hint, related = hint } = entry;
  for (const { en, zh } of [message, hint, remedy, cause, related])
    expect(placeholdersOf(zh)).toEqual(placeholdersOf(en));
  // Said where there is no report, too.
  for (const { en } of [hint, related]) expect(placeholdersOf(en)).toEqual([]);
});

test.each(entries)("%s has every text", (_id, { title, message, hint, ...others }) => {
  const { remedy = hint, cause = hint, related = hint } = others;
  for (const { en, zh } of [title, message, hint, remedy, cause, related]) {
    expect(en).toMatch(/^[^\p{Script=Han}]+$/u);
    expect(zh).toMatch(/\p{Script=Han}/u);
  }
});
