/** `RDF → JSON-LD` (https://www.w3.org/TR/json-ld11/) with a context of its own, so that nothing has to be fetched. */
import type { Quad } from "n3";
import { LANGUAGE, PREFIXES } from "./list-skos-quads.ts";

const INDENT = 2;
const TYPE = `${PREFIXES.rdf}type`;

function compact(iri: string): string {
  const known = Object.entries(PREFIXES).find(([, start]) => iri.startsWith(start));
  return known ? `${known[0]}:${iri.slice(known[1].length)}` : iri;
}

/** Texts take the language of the context; all else are things. */
const objectOf = ({ object }: Quad) =>
  object.termType === "Literal" ? object.value : { "@id": compact(object.value) };

export function formatJsonLd(quads: readonly Quad[]): string {
  const nodes = new Map<string, Record<string, unknown>>();
  for (const statement of quads) {
    const { subject, predicate, object } = statement;
    const node = nodes.get(subject.value) ?? ({ "@id": subject.value } as Record<string, unknown>);
    nodes.set(subject.value, node);
    if (predicate.value === TYPE) {
      node["@type"] = compact(object.value);
      continue;
    }
    const key = compact(predicate.value);
    node[key] = [...((node[key] as unknown[]) ?? []), objectOf(statement)];
  }
  const { rdf: _, ...prefixes } = PREFIXES;
  const context = { ...prefixes, "@language": LANGUAGE };
  return `${JSON.stringify({ "@context": context, "@graph": [...nodes.values()] }, null, INDENT)}\n`;
}
