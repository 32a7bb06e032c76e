/** `RDF → Turtle` (https://www.w3.org/TR/turtle/). */
import { type Quad, Writer } from "n3";
import { PREFIXES } from "./list-skos-quads.ts";

/** Throws what the writer throws. */
export function formatTurtle(quads: readonly Quad[]): string {
  const writer = new Writer({ prefixes: PREFIXES });
  // Statements of one subject stand together, as a reader expects.
  const bySubject = new Map<string, Quad[]>();
  for (const statement of quads) {
    const key = statement.subject.value;
    const known = bySubject.get(key);
    if (known) known.push(statement);
    else bySubject.set(key, [statement]);
  }
  writer.addQuads([...bySubject.values()].flat());
  let turtle = "";
  writer.end((error: Error | null, result: string) => {
    if (error) throw error;
    turtle = result;
  });
  return turtle;
}
