/** A library and templates → every page of the site on request: what `npm start` shows. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSiteOptions } from "../commands/read-site-options.ts";
import { Site, type SiteOptions } from "../eleventy/site.ts";
import type { Archive } from "../index/archive.ts";
import { bundleAssets } from "../io/bundle-assets.ts";
import { type NamedTemplate, TEMPLATES } from "../io/load-templates.ts";
import { readBelow } from "../io/read-below.ts";
import { type SitePart, siteParts } from "../io/site-parts.ts";
import { buildReview, REVIEW_PERMALINK } from "../review/build-review.ts";
import { type FindPage, findPages } from "./find-pages.ts";
import type { Holdings, Library } from "./library.ts";
import type { DeskOptions } from "./messages.ts";
import { openLibrary } from "./open-library.ts";

/** Copied as they are. */
const ICONS = "/icons/";

interface WrittenPart {
  folder: string;
  /** Rejects where it can't be written. */
  done: Promise<void>;
}

export class Desk {
  readonly library: Library;
  readonly #templates: readonly NamedTemplate[];
  readonly #siteOptions: SiteOptions;
  /** The pages of what the library last held. */
  #listed: { holdings: Holdings; find: FindPage } | null = null;
  /** Written when first asked for, below a folder of their own. */
  #written: { archive: Archive; folders: Map<SitePart, WrittenPart> } | null = null;

  constructor(library: Library, templates: readonly NamedTemplate[], siteOptions: SiteOptions) {
    this.library = library;
    this.#templates = templates;
    this.#siteOptions = siteOptions;
  }

  /** Null where there is no such page. Rejects where its template fails. */
  async render(permalink: string): Promise<string | Uint8Array | null> {
    if (permalink.startsWith(REVIEW_PERMALINK)) await this.library.review();
    const { holdings } = this.library;
    if (!holdings) return null;
    const page = this.#list(holdings)(permalink);
    if (page) return page.render();
    if (permalink.startsWith(ICONS)) return readBelow(TEMPLATES, permalink);
    const part = siteParts.find(({ owns }) => owns(permalink));
    return part ? readBelow(await this.#writePart(part, holdings.archive), permalink) : null;
  }

  close(): void {
    for (const { folder } of this.#written?.folders.values() ?? [])
      rmSync(folder, { recursive: true, force: true });
    this.#written = null;
  }

  #list(holdings: Holdings): FindPage {
    if (this.#listed?.holdings === holdings) return this.#listed.find;
    const { archive, reviews, doubted } = holdings;
    const review = buildReview(reviews, archive);
    const questions = review.listings[0]?.total ?? 0;
    const site = this.#openSite(reviews.length < doubted ? doubted : questions);
    const find = findPages(this.#templates, { archive, review, site });
    this.#listed = { holdings, find };
    return find;
  }

  #openSite(doubts: number): Site {
    return new Site({ ...this.#siteOptions, doubts });
  }

  async #writePart(part: SitePart, archive: Archive): Promise<string> {
    if (this.#written?.archive !== archive) this.close();
    this.#written ??= { archive, folders: new Map() };
    const { folders } = this.#written;
    const written = folders.get(part) ?? this.#beginPart(part, archive);
    folders.set(part, written);
    // What went wrong may not the next time.
    written.done.catch(() => folders.delete(part));
    await written.done;
    return written.folder;
  }

  #beginPart(part: SitePart, archive: Archive): WrittenPart {
    const folder = mkdtempSync(join(tmpdir(), "banmian-desk-"));
    const done = Promise.resolve(part.write(folder, { archive, site: this.#openSite(0) }));
    return { folder, done };
  }
}

/**
 * `program` is the digest of all that parses a page. Rejects where a script or a style sheet of the site, or a setting,
 * is wrong.
 */
export async function openDesk(
  options: DeskOptions,
  program: string,
  templates: readonly NamedTemplate[],
): Promise<Desk> {
  const siteOptions = { ...readSiteOptions(process.env), assets: await bundleAssets() };
  return new Desk(openLibrary(options, program), templates, siteOptions);
}
