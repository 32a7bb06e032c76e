/** The vocabulary of places → each place with what is above it, and for every form the places that go by it. */
import type { PlaceNode, Places } from "../schema/places.ts";

export interface Place {
  /** The label: the name under which records file it. */
  name: string;
  parent: Place | null;
  /** 0 for a country or continent that lies in nothing. */
  depth: number;
  /** Rank in the file; the earlier of two equals is meant. */
  order: number;
}

export interface PlaceForm {
  places: Place[];
  /** The name in full, with the word for its level (海淀区), or as long as that. */
  full: boolean;
  /** Names a place only where the context says so. */
  weak: boolean;
}

export interface PlaceTree {
  places: ReadonlyMap<string, Place>;
  forms: ReadonlyMap<string, PlaceForm>;
  /** 京 → 北京市. */
  characters: ReadonlyMap<string, Place>;
}

/** Other names of this many characters are short names (海淀); longer ones are as plain as a label. */
const SHORT = 2;
/** What is left of a label without the place it lies in (南京市|鼓楼区); of 巴西|利亚 nothing that is a name. */
const LEAST_OWN = 3;
/** Levels down to which a short name is plain by itself: country, province, prefecture. */
const PLAIN_DEPTH = 2;

/** `isCommonWord` says of a name with its ending left off whether it is a word (公安县, 公安); it is then not used. */
export function buildPlaceTree(vocabulary: Places, isCommonWord: (name: string) => boolean): PlaceTree {
  const places = new Map<string, Place>();
  const forms = new Map<string, PlaceForm>();
  const characters = new Map<string, Place>();
  const weak = new Set(vocabulary.weak);

  const add = (text: string, place: Place, full: boolean, plain: boolean) => {
    const form = forms.get(text) ?? { places: [], full: false, weak: true };
    if (!form.places.includes(place)) form.places.push(place);
    form.full ||= full;
    // A name that is plain for one of its places may mean the others too, where these are nearer.
    form.weak = (form.weak && !plain) || weak.has(text);
    forms.set(text, form);
  };

  const visit = (node: string | PlaceNode, parent: Place | null) => {
    const { label, also = [], parts = [] } = typeof node === "string" ? { label: node } : node;
    const place = { name: label, parent, depth: parent ? parent.depth + 1 : 0, order: places.size };
    places.set(label, place);
    const own = parent && label.startsWith(parent.name) ? label.slice(parent.name.length) : label;
    const name = own.length < LEAST_OWN ? label : own;
    add(name, place, true, true);
    for (const other of also)
      if (other.length > 1) add(other, place, other.length > SHORT, true);
      else characters.set(other, characters.get(other) ?? place);
    const addShort = (endings: readonly string[], plain: (short: string) => boolean) => {
      const ending = endings.find((end) => name.endsWith(end));
      const short = ending ? name.slice(0, -ending.length) : "";
      // 青龙满族自治县 is never called 青龙满族自治.
      if (short.length < SHORT || short.endsWith("自治")) return;
      if (plain(short) || !isCommonWord(short)) add(short, place, false, plain(short));
    };
    addShort(vocabulary.shorten.plain, (short) => place.depth <= PLAIN_DEPTH || short.length > SHORT);
    addShort(vocabulary.shorten.inContext, () => false);
    for (const part of parts) visit(part, place);
  };
  for (const node of vocabulary.places) visit(node, null);
  return { places, forms, characters };
}
