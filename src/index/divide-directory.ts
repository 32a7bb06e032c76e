/**
 * `names in the order of their readings → the pages of their directory`, in the order of the alphabet, a page before
 * those that it leads to.
 *
 * They are divided by how they read, not by their number, so that a name more changes only the page that shows it and
 * those that lead there. Readings go step by step: a letter, the syllable that it begins, the letter of the next one
 * and so on. A page of many names is divided by the next step in which they differ; what few names share stays on it.
 */

import type { NameEntry } from "./archive.ts";
import { DirectoryPage, DirectorySection, Heading, NO_LETTER } from "./directory.ts";
import { groupBy } from "./group-by.ts";

/** As many names as a page shows undivided: two or three columns of a page of articles, on a phone some ten screens. */
export const MOST_TOGETHER = 100;
/** That don't get a page of their own: what a reader takes in at a glance. */
export const MOST_BESIDE_OTHERS = 20;
/** Addresses are not to become longer than a file system takes. */
const MOST_SYLLABLES = 16;
/** Of Latin words; no syllable of Chinese has as many. What begins alike so far is not divided further. */
const MOST_CHARACTERS = 12;

/** In addresses, for names without a letter, and for those whose readings end. */
const FOLDERS = new Map([
  [NO_LETTER, "other"],
  ["", "only"],
]);
const FOLDER = "a-z/";

interface Listed {
  entry: NameEntry;
  /** Letters and syllables by turns. */
  steps: readonly string[];
}

function listSteps(reading: string): string[] {
  const steps: string[] = [];
  for (const syllable of reading.split(" ", MOST_SYLLABLES)) {
    steps.push(/^[a-z]/.test(syllable) ? syllable.charAt(0).toUpperCase() : NO_LETTER);
    steps.push(syllable.slice(0, MOST_CHARACTERS));
    if (syllable.length >= MOST_CHARACTERS) break;
  }
  return steps;
}

/** `from` and `to` are numbers of steps. A letter is part of the syllable after it. */
function headingOf(steps: readonly string[], from: number, to: number): Heading {
  const common = steps.slice(from, to).filter((step, index) => (from + index) % 2 === 1 && step !== "");
  const last = to > from && to % 2 === 1 ? (steps[to - 1] ?? null) : null;
  return new Heading(common, last === "" ? null : last);
}

const folderOf = (step: string) => FOLDERS.get(step) ?? step.toLowerCase();

/** The first step in which names differ; null where they all read alike, as far as steps go. */
function findDifference(listed: readonly Listed[], from: number): number | null {
  const [first, last] = [listed[0]?.steps ?? [], listed.at(-1)?.steps ?? []];
  // They are in order: what the outer ones share all do.
  for (let step = from; step < Math.max(first.length, last.length); step += 1)
    if (first[step] !== last[step]) return step;
  return null;
}

const entriesOf = (listed: readonly Listed[]) => listed.map(({ entry }) => entry);

class Division {
  readonly pages: DirectoryPage[] = [];

  constructor(private readonly permalink: string) {}

  /** Where readers enter: all names by letter, or of each letter where it stands. */
  enter(listed: readonly Listed[]): void {
    const page = new DirectoryPage(this.permalink, new Heading([], null), null, entriesOf(listed));
    this.pages.push(page);
    this.#divide(page, listed, 0, { step: 0, most: 0 });
  }

  /** `known` steps are those of the address of a page. */
  #divide(
    page: DirectoryPage,
    listed: readonly Listed[],
    known: number,
    { step, most }: { step: number; most: number },
  ): void {
    const isDivided = listed.length > MOST_TOGETHER;
    page.sections = [...groupBy(listed, ({ steps }) => steps[step] ?? "")].map(([key, group]) => {
      const { steps } = group[0] ?? { steps: [] };
      const isApart = isDivided && group.length > most;
      const end = key === "" ? step : step + 1;
      const heading = headingOf(steps, known, end);
      const below = isApart ? this.#addBelow(page, group, step + 1) : null;
      const syllables = [Math.floor(known / 2), Math.floor(end / 2)] as const;
      return new DirectorySection(heading, anchorOf(heading), entriesOf(group), below, syllables);
    });
  }

  #addBelow(above: DirectoryPage, listed: readonly Listed[], known: number): DirectoryPage {
    const { steps } = listed[0] ?? { steps: [] };
    const path = Array.from({ length: known }, (_, index) => `${folderOf(steps[index] ?? "")}/`);
    const permalink = this.permalink + FOLDER + path.join("");
    const heading = headingOf(steps, 0, known);
    const step = listed.length > MOST_TOGETHER ? findDifference(listed, known) : known;
    if (step === null) return this.#addAlike(above, listed, { permalink, heading, known });
    const page = new DirectoryPage(permalink, heading, above, entriesOf(listed));
    this.pages.push(page);
    this.#divide(page, listed, known, { step, most: MOST_BESIDE_OTHERS });
    return page;
  }

  /** Only what reads alike goes by number. */
  #addAlike(
    above: DirectoryPage,
    listed: readonly Listed[],
    { permalink, heading, known }: { permalink: string; heading: Heading; known: number },
  ): DirectoryPage {
    const names = entriesOf(listed);
    const next = headingOf(listed[0]?.steps ?? [], known, known + 1);
    const syllables = [Math.floor(known / 2), Math.floor((known + 1) / 2)] as const;
    const add = (number: number | null, first: number) => {
      const own = number === null ? permalink : `${permalink}page/${number}/`;
      const page = new DirectoryPage(own, heading, above, names, number);
      const shown = names.slice(first, first + MOST_TOGETHER);
      page.sections = [new DirectorySection(next, anchorOf(next), shown, null, syllables)];
      this.pages.push(page);
      return page;
    };
    const page = add(null, 0);
    for (let first = MOST_TOGETHER; first < names.length; first += MOST_TOGETHER)
      add(first / MOST_TOGETHER + 1, first);
    return page;
  }
}

/** A letter alone is its own anchor, upper case; a syllable may be a word that is an id already. */
function anchorOf({ syllables, letter }: Heading): string {
  if (syllables.length === 0 && letter !== null) return letter === NO_LETTER ? "other" : letter;
  return ["at", ...syllables, ...(letter === null ? [] : [folderOf(letter)])].join("-");
}

export function divideDirectory(entries: readonly NameEntry[], permalink: string): DirectoryPage[] {
  const division = new Division(permalink);
  division.enter(entries.map((entry) => ({ entry, steps: listSteps(entry.reading) })));
  const { pages } = division;
  for (const [index, page] of pages.entries()) {
    page.backward = pages[index - 1] ?? null;
    page.forward = pages[index + 1] ?? null;
  }
  return pages;
}
