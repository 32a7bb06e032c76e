/** Pages as they stand in their files, by digest: all of them where they are not too many, else those last used. */
import type { PackedPage } from "../record/pack-page.ts";

interface Held {
  page: PackedPage;
  /** Characters of its text. */
  length: number;
}

/**
 * The part of `most` that is held once there is more. All pages are gone through again and again, so that of any part
 * but the whole the next page is never among those held; what is made of a page and its neighbours asks in one go.
 */
const FEW = 1 / 8;

export class HeldPages {
  /** The longest unused first. */
  readonly #pages = new Map<string, Held>();
  #length = 0;
  #most: number;

  /** Up to `most` characters of text are held, but for a page that alone has more. */
  constructor(private readonly most: number) {
    this.#most = most;
  }

  get(digest: string): PackedPage | undefined {
    const held = this.#drop(digest);
    if (held) this.#enter(digest, held);
    return held?.page;
  }

  hold(digest: string, page: PackedPage, length: number): void {
    this.#drop(digest);
    this.#enter(digest, { page, length });
    if (this.#length > this.#most) this.#most = this.most * FEW;
    for (const [oldest] of this.#pages) {
      if (this.#length <= this.#most || oldest === digest) break;
      this.#drop(oldest);
    }
  }

  #enter(digest: string, held: Held): void {
    this.#pages.set(digest, held);
    this.#length += held.length;
  }

  #drop(digest: string): Held | undefined {
    const held = this.#pages.get(digest);
    this.#pages.delete(digest);
    this.#length -= held?.length ?? 0;
    return held;
  }
}
