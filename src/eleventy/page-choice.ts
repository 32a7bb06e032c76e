/** Which pages of which templates are to be made, where not all are. */
import { join } from "node:path";

/** Path of a template → places of its pages in its list; all pages of templates that are not there. */
export type PageChoice = ReadonlyMap<string, readonly number[]>;

export const countChosen = (choice: PageChoice): number =>
  [...choice.values()].reduce((sum, { length }) => sum + length, 0);

/** As the global data `choice`. No Map: Eleventy copies what is not of a class of ours. */
export class ChosenPages {
  constructor(private readonly pages: PageChoice) {}

  /** Those members of a template's list that pages are to be made of. */
  choose(list: readonly unknown[], inputPath: string): readonly unknown[] {
    const places = this.pages.get(join(inputPath));
    return places ? places.map((place) => list[place]) : list;
  }
}
