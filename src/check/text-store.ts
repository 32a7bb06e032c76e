/** A piece of a page in, the same text to be kept out: one that was only cut from the page would keep all of it in memory. */
export class TextStore {
  readonly #known = new Map<string, string>();

  /** For what only this page says. */
  detach(text: string): string {
    return Buffer.from(text).toString();
  }

  /** For addresses and anchors, which are the same on thousands of pages: each is kept once. */
  share(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const own = this.detach(text);
    this.#known.set(own, own);
    return own;
  }
}
