/**
 * Files of a site that are known by their bytes → which of them the last site has already. To make a file on the disk
 * takes longer than to see that it need not be made, and most files of the API are as they were.
 */

export class KeptFiles {
  readonly #known: ReadonlyMap<string, string>;
  /** Path from the folder of the site on → digest of its bytes, of all files that were asked about. */
  readonly keys = new Map<string, string>();

  /** Path → digest of the bytes of the files that the last site has. @default none */
  constructor(known: ReadonlyMap<string, string> | null = null) {
    this.#known = known ?? new Map();
  }

  /** `path` is that below the root of the site. */
  has(path: string, digest: string): boolean {
    const file = path.slice(1);
    this.keys.set(file, digest);
    return this.#known.get(file) === digest;
  }
}
