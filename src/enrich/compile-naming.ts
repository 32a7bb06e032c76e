/** Vocabulary and lexicon → the parts that find and resolve names. Compiled once for each context. */
import type { Lexicon } from "../schema/lexicon.ts";
import type { Vocabulary } from "../schema/vocabulary.ts";
import { buildPlaceTree } from "./build-place-tree.ts";
import { compileBodyFinder } from "./find-bodies.ts";
import { listProvinces } from "./list-provinces.ts";
import type { NamingParts } from "./name-article.ts";
import { compileTitleReader } from "./read-title.ts";
import { compileNameResolver } from "./resolve-names.ts";
import { compileTextSegmenter } from "./segment-text.ts";
import { compileBearing, compileNameSupport } from "./support-name.ts";

export function compileNaming(vocabulary: Vocabulary, lexicon: Lexicon): NamingParts {
  const { bodies, people } = vocabulary;
  const extra = new Map<string, string>();
  // Only names in full: short ones (大兴, 朝阳) are as often other words.
  for (const [form, { full }] of buildPlaceTree(vocabulary.places, () => true).forms)
    if (full && form.length > 1) extra.set(form, "ns");
  for (const head of bodies.heads) if (!lexicon.words.has(head)) extra.set(head, "n");
  for (const name of bodies.known.flat()) extra.set(name, "nt");
  return {
    segment: compileTextSegmenter({ lexicon, extra, people, split: new Set(bodies.split) }),
    findBodies: compileBodyFinder(bodies),
    bearsName: compileBearing(people),
    isSupported: compileNameSupport(people, lexicon),
    resolve: compileNameResolver(bodies, listProvinces(vocabulary.places)),
    readTitle: compileTitleReader(people),
  };
}
