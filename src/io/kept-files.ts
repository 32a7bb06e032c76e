/**
 * Files of a site that are known by their bytes, or by what they are made of → which of them the last site has already. To make a file on the disk
 * takes longer than to see that it need not be made, and most files of the API are as they were.
 */

export class KeptFiles {
  readonly #known: ReadonlyMap<string, string>;
  /** Path from the folder of the site on → what it is known by, of all files that were asked about. */
  readonly keys = new Map<string, string>();

  /** Path → what is known of the files that the last site has. @default none */
  constructor(known: ReadonlyMap<string, string> | null = null) {
    this.#known = known ?? new Map();
  }

  /** `path` is that below the root of the site. */
  has(path: string, key: string): boolean {
    const file = path.slice(1);
    this.keys.set(file, key);
    return this.#known.get(file) === key;
  }
}
