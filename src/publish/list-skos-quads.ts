/** `(archive, site) → the vocabulary of subjects as RDF`, in terms of SKOS (https://www.w3.org/TR/skos-reference/). */
import { DataFactory, type Quad, type Quad_Object } from "n3";
import type { Site } from "../eleventy/site.ts";
import { strings } from "../eleventy/strings.ts";
import type { Archive } from "../index/archive.ts";
import type { ApiSubjects } from "../schema/api.ts";
import { describeSubjects } from "./describe-names.ts";

const { literal, namedNode, quad } = DataFactory;

export const PREFIXES = {
  skos: "http://www.w3.org/2004/02/skos/core#",
  dct: "http://purl.org/dc/terms/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
} as const;
export const LANGUAGE = "zh-hans";

const skos = (name: string) => namedNode(PREFIXES.skos + name);
const text = (value: string) => literal(value, LANGUAGE);

export function listSkosQuads(archive: Archive, site: Site): Quad[] {
  const { title } = site;
  return describeVocabulary(describeSubjects(archive, site), { title, directory: site.refer("/subjects/") });
}

/** Concepts are named by a place in the directory of subjects; not all have a page of their own. */
export function describeVocabulary(
  subjects: ApiSubjects["subjects"],
  { title, directory }: { title: string; directory: string },
): Quad[] {
  const scheme = namedNode(`${directory}#scheme`);
  const concepts = new Map(
    subjects.map(({ id, name }) => [name, namedNode(`${directory}#${id.slice("subjects/".length)}`)]),
  );
  const type = namedNode(`${PREFIXES.rdf}type`);
  const quads = [
    quad(scheme, type, skos("ConceptScheme")),
    quad(scheme, namedNode(`${PREFIXES.dct}title`), text(strings.data.schemeTitle(title))),
  ];
  for (const { name, also, parent, scope, url } of subjects) {
    const concept = concepts.get(name);
    if (!concept) continue;
    const broader = parent === null ? undefined : concepts.get(parent);
    const say = (property: string, object: Quad_Object) => quads.push(quad(concept, skos(property), object));
    quads.push(quad(concept, type, skos("Concept")));
    say("prefLabel", text(name));
    for (const label of new Set(also)) if (label !== name) say("altLabel", text(label));
    if (scope !== null) say("scopeNote", text(scope));
    say("inScheme", scheme);
    if (broader) {
      say("broader", broader);
      quads.push(quad(broader, skos("narrower"), concept));
    } else {
      say("topConceptOf", scheme);
      quads.push(quad(scheme, skos("hasTopConcept"), concept));
    }
    if (url !== null) quads.push(quad(concept, namedNode(`${PREFIXES.rdfs}seeAlso`), namedNode(url)));
  }
  return quads;
}
