/** `(template, global data) → the list whose members its pages stand for one by one`; empty for a template of other pages. */
import type { NamedTemplate } from "../io/load-templates.ts";
import { lookUp } from "./look-up.ts";

export function listPaged({ template }: NamedTemplate, globals: object): readonly unknown[] {
  const { pagination } = template.data();
  if (!pagination?.isOnePageEach) return [];
  const list = lookUp(globals, pagination.data);
  return Array.isArray(list) ? list : [];
}
