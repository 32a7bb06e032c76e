/** A page of a directory → all that it shows of the archive, as values of JSON: what it is made from, and known again by. */
import type { NameEntry } from "../index/archive.ts";
import { type DirectoryPage, type DirectorySection, type Heading, NO_LETTER } from "../index/directory.ts";
import { findCharacters } from "../index/find-characters.ts";
import { strings } from "./strings.ts";

/** Characters of one reading: the commonest say which names are meant. */
const MOST_CHARACTERS = 3;

export interface DirectoryLink {
  text: string;
  permalink: string;
}

/** Names that read alike and stand elsewhere. */
export interface ReadingLink {
  reading: string;
  permalink: string;
  /** How they are written, as far as they read so. */
  characters: string;
  names: number;
}

export interface SectionView<Name> {
  /** Null where nothing leads to it. */
  anchor: string | null;
  /** Empty where the page says already how the names read, or each reading says it. */
  heading: string;
  /** Where the heading leads; null where the names are below it. */
  permalink: string | null;
  names: readonly Name[];
  readings: readonly ReadingLink[];
}

export interface DirectoryView<Name> {
  permalink: string;
  /** Empty on the page that a reader enters by. */
  reading: string;
  characters: string;
  number: number | null;
  /** How many names it shows or leads to. */
  total: number;
  /** Pages that it is below, but for the one that a reader enters by. */
  above: readonly DirectoryLink[];
  letters: readonly (DirectoryLink & { isCurrent: boolean })[];
  sections: readonly SectionView<Name>[];
  backward: DirectoryLink | null;
  forward: DirectoryLink | null;
}

/** `wang`, `W`, `wang Y`. */
function spell({ syllables, letter }: Heading): string {
  const last = letter === NO_LETTER ? strings.otherInitials : letter;
  return [...syllables, ...(last === null ? [] : [last])].join(" ");
}

const charactersOf = (names: readonly NameEntry[], from: number, to: number) =>
  findCharacters(names, from, to).slice(0, MOST_CHARACTERS).join(" ");

function describeReading(section: DirectorySection, page: DirectoryPage): ReadingLink {
  return {
    reading: spell(section.heading) || spell(page.heading),
    permalink: section.page?.permalink ?? `${page.permalink}#${section.anchor}`,
    characters: charactersOf(section.names, ...section.syllables),
    names: section.names.length,
  };
}

/** The syllables with which the readings of all sections go on; none in nearly every case. */
function findCommon(sections: readonly DirectorySection[]): string[] {
  const [first = [], last = []] = [sections[0], sections.at(-1)].map((each) => each?.heading.syllables ?? []);
  // They are in order: what the outer ones share all do.
  const end = first.findIndex((syllable, index) => syllable !== last[index]);
  return end < 0 ? [...first] : first.slice(0, end);
}

/** The syllables that begin with a letter, as the page of the letter has them; one, where all names have the same. */
function listReadings({ page }: DirectorySection): ReadingLink[] {
  if (page === null) return [];
  const { sections, names, permalink, heading } = page;
  const common = findCommon(sections);
  if (common.length === 0)
    return sections
      .filter((each) => spell(each.heading) !== "")
      .map((section) => describeReading(section, page));
  const from = heading.syllables.length;
  const characters = charactersOf(names, from, from + common.length);
  return [{ reading: common.join(" "), permalink, characters, names: names.length }];
}

/** A letter with its syllables, or with its names; syllables that have pages, one after the other. */
function* describeSections<Name>(
  page: DirectoryPage,
  describeName: (entry: NameEntry) => Name,
): Generator<SectionView<Name>> {
  let readings: ReadingLink[] = [];
  function* takeReadings(): Generator<SectionView<Name>> {
    if (readings.length > 0) yield { anchor: null, heading: "", permalink: null, names: [], readings };
    readings = [];
  }
  for (const section of page.sections) {
    const { anchor, heading, page: below } = section;
    if (below !== null && heading.letter === null) {
      readings.push(describeReading(section, page));
      continue;
    }
    yield* takeReadings();
    yield {
      anchor,
      heading: spell(heading),
      permalink: below?.permalink ?? null,
      names: below ? [] : section.names.map(describeName),
      readings: listReadings(section),
    };
  }
  yield* takeReadings();
}

function listLetters(page: DirectoryPage): DirectoryView<unknown>["letters"] {
  const { entrance } = page;
  return entrance.sections.map(({ heading, anchor, page: below }) => ({
    text: spell(heading),
    // Where they stand, on the page that has them all; from elsewhere right to the names.
    permalink: page === entrance || below === null ? `${entrance.permalink}#${anchor}` : below.permalink,
    isCurrent: below !== null && page.permalink.startsWith(below.permalink),
  }));
}

/** Single letters further down are left out: the syllables before and after say the same. */
function listAbove({ above }: DirectoryPage): DirectoryLink[] {
  if (above === null || above.above === null) return [];
  const { heading, permalink } = above;
  const isNamed = heading.letter === null || heading.syllables.length === 0;
  return [...listAbove(above), ...(isNamed ? [{ text: spell(heading), permalink }] : [])];
}

const linkTo = (page: DirectoryPage | null): DirectoryLink | null =>
  page && { text: spell(page.heading), permalink: page.permalink };

export function describeDirectory<Name>(
  page: DirectoryPage,
  /** What is said of a name beside how it reads. */
  describeName: (entry: NameEntry) => Name,
): DirectoryView<Name> {
  const { permalink, heading, number, names, backward, forward } = page;
  return {
    permalink,
    reading: spell(heading),
    characters: charactersOf(names, 0, heading.syllables.length),
    number,
    total: names.length,
    above: listAbove(page),
    letters: listLetters(page),
    sections: [...describeSections(page, describeName)],
    backward: linkTo(backward),
    forward: linkTo(forward),
  };
}
