/** `RDF → Turtle` (https://www.w3.org/TR/turtle/). */

import { type Quad, Writer } from "n3";
import { groupBy } from "../index/group-by.ts";
import { PREFIXES } from "./list-skos-quads.ts";

/** Throws what the writer throws. */
export function formatTurtle(quads: readonly Quad[]): string {
  const writer = new Writer({ prefixes: PREFIXES });
  // Statements of one subject stand together, as a reader expects.
  const bySubject = groupBy(quads, ({ subject }) => subject.value);
  writer.addQuads([...bySubject.values()].flat());
  let turtle = "";
  writer.end((error: Error | null, result: string) => {
    if (error) throw error;
    turtle = result;
  });
  return turtle;
}
