import { expect, test } from "vitest";
import { type CatalogueEntry, catalogue } from "../../src/diagnostics/catalogue.ts";

const entries: [string, CatalogueEntry][] = Object.entries(catalogue);

/** `{reason}` and `{reasonZh}` are the same parameter in two languages. */
function placeholdersOf(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name.replace(/Zh$/, "")).sort();
}

test.each(entries)("%s says the same in both languages", (id, { message, hint }) => {
  expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  expect(placeholdersOf(message.zh)).toEqual(placeholdersOf(message.en));
  expect(placeholdersOf(hint.zh)).toEqual(placeholdersOf(hint.en));
});

test.each(entries)("%s has every text", (_id, { title, message, hint }) => {
  for (const { en, zh } of [title, message, hint]) {
    expect(en).toMatch(/^[^\p{Script=Han}]+$/u);
    expect(zh).toMatch(/\p{Script=Han}/u);
  }
});
