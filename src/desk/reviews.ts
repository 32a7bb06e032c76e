/** What editors could settle about pages, as far as it was asked; each page is reviewed once. */
import { digestSource } from "../io/page-cache.ts";
import { type Context, reviewPage } from "../pipeline.ts";
import type { PageSource } from "../read/read-page.ts";
import type { PageReview } from "../review/question.ts";

export class Reviews {
  readonly #context: Context;
  /** Digest of a source → its review; null where it can't be read. */
  readonly #known = new Map<string, PageReview | null>();

  constructor(context: Context) {
    this.#context = context;
  }

  has(source: PageSource): boolean {
    return this.#known.has(digestSource(source));
  }

  add(source: PageSource): void {
    if (!this.has(source)) this.#known.set(digestSource(source), reviewPage(source, this.#context));
  }

  /** Of those that are known. */
  list(sources: readonly PageSource[]): PageReview[] {
    return sources.flatMap((source) => this.#known.get(digestSource(source)) ?? []);
  }
}
