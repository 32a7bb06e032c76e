/** Vocabulary and lexicon → the parts that find and resolve names. Compiled once for each context. */
import type { Lexicon } from "../schema/lexicon.ts";
import type { Vocabulary } from "../schema/vocabulary.ts";
import { buildPlaceTree, type Place } from "./build-place-tree.ts";
import { compileActorFinder } from "./find-actors.ts";
import { compileBodyFinder } from "./find-bodies.ts";
import { compileNameJoiner } from "./join-names.ts";
import { compileBodyEndJudge } from "./judge-body-end.ts";
import { compileNamingWordJudge } from "./judge-naming-word.ts";
import { listOffices } from "./list-offices.ts";
import { listProvinces } from "./list-provinces.ts";
import { compileWordMarker } from "./mark-words.ts";
import type { NamingParts } from "./name-article.ts";
import { compileDeedReader } from "./read-deed.ts";
import { compileTitleReader } from "./read-title.ts";
import { compileNameResolver } from "./resolve-names.ts";
import { compileTextSegmenter } from "./segment-text.ts";
import { compileNameSpelling } from "./spell-name.ts";
import { compileBearing, compileNameSupport } from "./support-name.ts";
import { compileWordSupport } from "./support-word.ts";

/** Depths in the tree of places: continents hold countries, the country holds provinces and these cities. */
const COUNTRY_DEPTH = 1;
const CITY_DEPTH = 2;

const isDomestic = (place: Place): boolean =>
  place.parent === null ? place.order === 0 : isDomestic(place.parent);

export function compileNaming(vocabulary: Vocabulary, lexicon: Lexicon): NamingParts {
  const { bodies, people } = vocabulary;
  const extra = new Map<string, string>();
  const cities = new Set<string>();
  const countries = new Set<string>();
  const placeForms = new Set<string>();
  for (const [form, { full, places }] of buildPlaceTree(vocabulary.places, () => true).forms) {
    // Only names in full: short ones (大兴, 朝阳) are as often other words.
    if (full && form.length > 1) extra.set(form, "ns");
    placeForms.add(form);
    const [place] = places;
    if (place?.depth === COUNTRY_DEPTH && !isDomestic(place)) countries.add(form);
    else if (place && place.depth <= CITY_DEPTH && isDomestic(place)) cities.add(form);
  }
  // A head that is spelled like a name (天文台) is none.
  for (const head of bodies.heads)
    if (head.length > 2 || !lexicon.words.has(head)) extra.set(head, lexicon.words.get(head)?.tag ?? "n");
  for (const field of bodies.fields) extra.set(field, "n");
  for (const office of listOffices(bodies)) extra.set(office, "n");
  for (const name of bodies.known.flat()) extra.set(name, "nt");
  const isSpelled = compileNameSpelling(lexicon);
  const readDeed = compileDeedReader(new Set(bodies.staff));
  const bodyEnds = compileBodyEndJudge(bodies);
  const marksOf = compileWordMarker({
    people,
    mayEndBody: bodyEnds.mayEnd,
    mayName: compileNamingWordJudge({ people, lexicon, isSpelled, places: placeForms }),
  });
  return {
    segment: compileTextSegmenter({ lexicon, extra, people, split: new Set(bodies.split), marksOf }),
    joinNames: compileNameJoiner(lexicon),
    findBodies: compileBodyFinder(bodies, bodyEnds, { cities, countries }),
    bearsName: compileBearing(people),
    isSupported: compileNameSupport({ people, lexicon, isSpelled, places: placeForms }),
    isWordSupported: compileWordSupport({ people, lexicon }),
    resolve: compileNameResolver(bodies, listProvinces(vocabulary.places)),
    findActors: compileActorFinder(bodies, readDeed),
    readDeed,
    readTitle: compileTitleReader(people),
  };
}
