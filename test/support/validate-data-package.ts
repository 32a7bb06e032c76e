/**
 * A descriptor of a data package in; what the profiles of Data Package and Table Schema that Frictionless publishes find
 * wrong with it out, each as `place keyword`.
 */
import { readFileSync } from "node:fs";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import type { DataPackage } from "../../src/schema/data-package.ts";

/** Keywords beside those of JSON Schema say how a form shows the profile; of formats, ajv knows none by itself. */
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  formats: { uri: (text) => URL.canParse(text), textarea: true, email: /@/, "date-time": true },
});

function compileProfile(name: string): ValidateFunction {
  const path = new URL(`../fixtures/frictionless/${name}.json`, import.meta.url);
  // They name draft 4 of JSON Schema, and use nothing that is different since.
  const { $schema: _, ...profile } = JSON.parse(readFileSync(path, "utf8"));
  return ajv.compile(profile);
}

const profiles = { package: compileProfile("data-package"), table: compileProfile("table-schema") };

const list = (errors: readonly ErrorObject[] | null | undefined, place: string) =>
  (errors ?? []).map(({ instancePath, keyword }) => `${place}${instancePath} ${keyword}`);

export function validateDataPackage(descriptor: DataPackage): string[] {
  profiles.package(descriptor);
  const found = list(profiles.package.errors, "");
  for (const { name, schema } of descriptor.resources ?? []) {
    if (schema === undefined) continue;
    profiles.table(schema);
    found.push(...list(profiles.table.errors, name));
  }
  return found;
}
