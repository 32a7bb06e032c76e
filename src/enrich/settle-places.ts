/**
 * Forms of places found in a text, in order → which of the places that go by each is meant, and which of the weak
 * ones mean a place at all: by the place beside them, by what the text names in full, by what follows.
 */
import type { Place } from "./build-place-tree.ts";

export interface PlaceCandidate {
  start: number;
  end: number;
  places: readonly Place[];
  full: boolean;
  weak: boolean;
}

export interface SettledPlace {
  start: number;
  end: number;
  place: Place;
}

export interface SettlingParts {
  prefer: ReadonlySet<string>;
  contexts: readonly string[];
}

/** What may stand between two places of one row: 东城、西城, 孝感和汉川. */
const ROW = /^(?:|、|和|与|及|,|，)$/u;
/** Weak names of one row that are passed over for one that is plain; a bound, so that long rows cost no more. */
const LONGEST_ROW = 40;
/** Depth from which a full name directly behind that of another place must lie in it (河南安阳市|城关街道). */
const LOCAL_DEPTH = 3;

export function compilePlaceSettler({ prefer, contexts }: SettlingParts) {
  return (text: string, candidates: readonly PlaceCandidate[]): SettledPlace[] => {
    const plain = candidates.filter(({ weak }) => !weak);
    const named = new Set(settle(text, plain, new Set()).map(({ place }) => place));
    return settle(text, candidates, named);
  };

  /** `namedInFull`: what the text names elsewhere in a form that isn't weak. */
  function settle(
    text: string,
    candidates: readonly PlaceCandidate[],
    namedInFull: ReadonlySet<Place>,
  ): SettledPlace[] {
    const settled: SettledPlace[] = [];
    for (const [index, { start, end, places, full, weak }] of candidates.entries()) {
      const previous = settled.at(-1);
      const before = previous && ROW.test(text.slice(previous.end, start)) ? previous : undefined;
      const beside = before?.end === start ? before.place : undefined;
      const options =
        beside && full ? places.filter((place) => place.depth < LOCAL_DEPTH || isKin(place, beside)) : places;
      const shown = weak ? listShown(text, candidates, index, options, before?.place, namedInFull) : options;
      const place = choose(shown, beside, settled);
      if (place) settled.push({ start, end, place });
    }
    return settled;
  }

  /** Of the places that a weak name may mean those that the text shows to be meant. */
  function listShown(
    text: string,
    candidates: readonly PlaceCandidate[],
    index: number,
    options: readonly Place[],
    before: Place | undefined,
    namedInFull: ReadonlySet<Place>,
  ): readonly Place[] {
    const { end = 0, full = false } = candidates[index] ?? {};
    const following = plainInRow(text, candidates, index);
    const isFollowed = !full && contexts.some((word) => text.startsWith(word, end));
    return options.filter(
      (option) =>
        isFollowed ||
        namedInFull.has(option) ||
        (before !== undefined && isKin(option, before)) ||
        (following?.places.some((other) => isKin(other, option)) ?? false),
    );
  }

  function choose(
    options: readonly Place[],
    beside: Place | undefined,
    settled: readonly SettledPlace[],
  ): Place | undefined {
    const [only] = options;
    if (options.length < 2) return only;
    if (beside) {
      const inside = options.find((option) => liesIn(option, beside) && beside.depth > 0);
      if (inside) return inside;
    }
    for (let at = settled.length - 1; at >= 0; at -= 1) {
      const place = settled[at]?.place;
      if (!place || place.depth === 0) continue;
      const near =
        options.find((option) => option === place) ?? options.find((option) => liesIn(option, place));
      if (near) return near;
    }
    const rank = (place: Place) => (isPreferred(place) ? 0 : 1);
    return [...options].sort((a, b) => rank(a) - rank(b) || a.depth - b.depth || a.order - b.order)[0];
  }

  function isPreferred(place: Place): boolean {
    return prefer.has(place.name) || (place.parent !== null && isPreferred(place.parent));
  }
}

/** The next name in the row (东城、西城、海淀) that isn't weak. */
function plainInRow(
  text: string,
  candidates: readonly PlaceCandidate[],
  index: number,
): PlaceCandidate | undefined {
  for (let at = index; at < index + LONGEST_ROW; at += 1) {
    const [here, next] = [candidates[at], candidates[at + 1]];
    if (!here || !next || !ROW.test(text.slice(here.end, next.start))) return undefined;
    if (!next.weak) return next;
  }
  return undefined;
}

const liesIn = (place: Place, above: Place): boolean =>
  place.parent !== null && (place.parent === above || liesIn(place.parent, above));

/** One lies in the other, or both in the same; what only the country or continent joins is no kin. */
const isKin = (place: Place, other: Place): boolean =>
  place === other ||
  (other.depth > 0 && liesIn(place, other)) ||
  (place.depth > 0 && liesIn(other, place)) ||
  (place.parent !== null && place.parent === other.parent && place.parent.depth > 0);
