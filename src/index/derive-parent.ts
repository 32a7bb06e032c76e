/**
 * `(names of bodies, place above a place) → name → the name of the body above it`, or null where the name doesn't
 * tell. 朝阳区东湖街道总工会 is below 朝阳区总工会 by the ladder of such bodies, 北京市总工会法律服务中心 below 北京市总工会
 * because its name begins with it.
 */
import words from "../vocabulary/body-ladders.json" with { type: "json" };

/** Shorter names (全总, 央视) begin too many others by chance. */
const SHORTEST_PARENT = 3;
/** One level of administration with its mark: 北京市, 朝阳区, 东湖街道. */
const LEVELS = /^\p{Script=Han}+?(?:自治区|特别行政区|街道|地区|省|市|区|县|旗|镇|乡)/u;
const sameBody = new Set(words.sameBody);

/** `北京市朝阳区东湖街道 → [北京市, 朝阳区, 东湖街道]`; null where the text is no row of places. */
function splitPlaces(text: string): string[] | null {
  const places: string[] = [];
  for (let rest = text; rest !== ""; ) {
    const place = LEVELS.exec(rest)?.[0];
    if (place === undefined) return null;
    places.push(place);
    rest = rest.slice(place.length);
  }
  return places;
}

/** True where a word goes on: 中国银行业协会 is no part of 中国银行, but 中国银行业务部 is. */
function goesOn(rest: string): boolean {
  const begins = (word: string) => rest.startsWith(word);
  return words.otherWord.some(begins) && !words.ownWord.some(begins);
}

type Rung = { ladder: (typeof words.ladders)[number]; places: string[] };

/** Names are read again whenever an archive is indexed anew. */
const rungs = new Map<string, Rung | null>();

function readRung(name: string): Rung | null {
  const known = rungs.get(name);
  if (known !== undefined) return known;
  const rung = findRung(name);
  rungs.set(name, rung);
  return rung;
}

/** Body and place of a rung of a ladder: `朝阳区总工会 → {ladder, places: [朝阳区]}`. */
function findRung(name: string): Rung | null {
  const ladder = words.ladders.find(({ body }) => name.endsWith(body));
  const places = ladder && splitPlaces(name.slice(0, -ladder.body.length));
  return ladder && places && places.length > 0 ? { ladder, places } : null;
}

function stepUp(name: string, placeParents: ReadonlyMap<string, string>, roots: ReadonlySet<string>) {
  const rung = readRung(name);
  const own = rung?.places.at(-1);
  if (!rung || own === undefined || name === rung.ladder.top) return null;
  const { ladder, places } = rung;
  if (places.length > 1) return places.slice(0, -1).join("") + ladder.body;
  const above = placeParents.get(own);
  if (above === undefined) return roots.has(own) ? ladder.top : null;
  // A country has no mark of a level; the bodies right below it are below the top of the ladder.
  return splitPlaces(above) === null ? ladder.top : above + ladder.body;
}

export function deriveParent(
  names: ReadonlySet<string>,
  placeParents: ReadonlyMap<string, string>,
): (name: string) => string | null {
  const roots = new Set([...placeParents.values()].filter((place) => !placeParents.has(place)));
  /** 朝阳区总工会 → the names in use that say more of its place (北京市朝阳区总工会). */
  const fuller = new Map<string, string[]>();
  for (const name of names) {
    const rung = readRung(name);
    for (const start of rung?.places.keys() ?? []) {
      if (!rung || start === 0) continue;
      const short = rung.places.slice(start).join("") + rung.ladder.body;
      fuller.set(short, [...(fuller.get(short) ?? []), name]);
    }
  }
  const findInUse = (derived: string): string => {
    const [only, ...others] = names.has(derived) ? [derived] : (fuller.get(derived) ?? []);
    return only !== undefined && others.length === 0 ? only : derived;
  };
  const findBeginning = (name: string): string | null => {
    for (let end = name.length - 1; end >= SHORTEST_PARENT; end -= 1) {
      const rest = name.slice(end);
      if (!names.has(name.slice(0, end)) || sameBody.has(rest)) continue;
      if (!goesOn(rest)) return name.slice(0, end);
    }
    return null;
  };
  return (name) => {
    const derived = stepUp(name, placeParents, roots);
    if (derived === null) return findBeginning(name);
    const inUse = findInUse(derived);
    return inUse === name ? null : inUse;
  };
}
