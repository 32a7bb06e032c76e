/**
 * Parsed pages kept between runs, each in a file named by the digest of its source. They stand in a folder named by
 * the digest of all that takes part in parsing: program, vocabulary, packages.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type BriefPage, type PageTexts, packParsed } from "../pipeline/pack-parsed.ts";
import type { PageMemory, ParsedPage } from "../pipeline.ts";
import type { PageSource } from "../read/read-page.ts";
import { unpackNotes } from "../record/pack-notes.ts";
import { type PackedPage, unpackPage } from "../record/pack-page.ts";
import { slimFile } from "../record/slim-file.ts";
import { slimPage } from "../record/slim-page.ts";
import type { ArticleRecord } from "../schema/record.ts";
import { HeldPages } from "./held-pages.ts";
import { encodePage, readBrief, readWhole } from "./page-file.ts";

const DIGITS = 32;
/** Characters of files that are held whole; as objects they take some 2.3 bytes each. Those of 10,000 articles. */
const MOST_HELD = 64_000_000;

function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  // The length goes before each part, so that no two lists of parts make the same bytes.
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest("hex").slice(0, DIGITS);
}

/** A source is asked for several times in a run, and never changes. */
const digests = new WeakMap<PageSource, string>();

export function digestSource(source: PageSource): string {
  const { path, bytes, corrections } = source;
  const digest =
    digests.get(source) ??
    digestOf(path, bytes, ...(corrections ? [corrections.path, corrections.bytes] : []));
  digests.set(source, digest);
  return digest;
}

/** Whether it could be done. A disk that is full, or a folder that may not be written, costs only time: pages are parsed again. */
function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

/** Where it is in no file, it is all that is known. */
interface KnownPage extends Pick<ParsedPage, "digest" | "lineCount"> {
  page: PackedPage;
}

const recallPage = ({ page, ...known }: KnownPage): ParsedPage => ({ ...unpackPage(page), ...known });

export class PageCache implements PageMemory {
  /** Of the generation. */
  readonly #folder: string;
  /** A page that is being written: where the next run removes it if this one is killed. */
  readonly #partial: string;
  readonly generation: string;
  /** Those of this run, slim: unpacked again and again while an editor works. */
  readonly #known = new Map<string, KnownPage>();
  /** As they are in their files. */
  readonly #held: HeldPages;
  /** Path of a page → how it was when it was last asked for. */
  readonly #latest: Map<string, KnownPage>;

  /**
   * `generation` is the digest of program and vocabulary; what others made, or left half made, is removed from the folder.
   * `former` is the cache that this one takes the place of: pages not parsed yet are as they were there.
   */
  constructor(
    folder: string,
    generation: string,
    former: PageCache | null = null,
    mostHeld: number = MOST_HELD,
  ) {
    this.#held = new HeldPages(mostHeld);
    this.#latest = new Map(former ? former.#latest : []);
    this.#folder = join(folder, generation);
    this.#partial = join(folder, `partial-${process.pid}`);
    this.generation = generation;
    attempt(() => {
      for (const name of readdirSync(folder)) {
        if (name !== generation && name !== former?.generation)
          rmSync(join(folder, name), { recursive: true, force: true });
      }
    });
  }

  /** For what is made of the pages and kept as long as they are. */
  pathsOf(name: string): { path: string; partial: string } {
    return { path: join(this.#folder, name), partial: `${this.#partial}-${name}` };
  }

  /** Whether there is a file of it, or it is held; whether that is as it was written is seen when it is recalled. */
  has(source: PageSource): boolean {
    const digest = digestSource(source);
    return this.#known.has(digest) || existsSync(this.#pathOf(digest));
  }

  recall(source: PageSource): ParsedPage | null {
    const known = this.#find(digestSource(source));
    if (known) this.#latest.set(source.path, known);
    return known && recallPage(known);
  }

  /** The page as it was before it changed. */
  recallFormer({ path }: PageSource): ParsedPage | null {
    const known = this.#latest.get(path);
    return known ? recallPage(known) : null;
  }

  /** Lets go of the pages that are not among these, as far as they were held; their files stay. */
  forgetOthers(sources: readonly PageSource[]): void {
    const digests = new Set(sources.map(digestSource));
    const paths = new Set(sources.map(({ path }) => path));
    for (const digest of this.#known.keys()) if (!digests.has(digest)) this.#known.delete(digest);
    for (const path of this.#latest.keys()) if (!paths.has(path)) this.#latest.delete(path);
  }

  keep(source: PageSource, page: ParsedPage): void {
    this.keepPacked(source, packParsed(page));
  }

  /** As this process or another packed it. */
  keepPacked(source: PageSource, texts: PageTexts): void {
    const digest = digestSource(source);
    // Where it could not be done it has to be held.
    if (!this.#write(digest, texts)) this.#enter(digest, { page: JSON.parse(texts.whole) as PackedPage });
  }

  #enter(digest: string, known: KnownPage): KnownPage {
    this.#known.set(digest, known);
    return known;
  }

  /** Throws an Error where the file of a page that was there is gone, or is not as it was written. */
  #readPage(digest: string): PackedPage {
    const held = this.#held.get(digest);
    if (held) return held;
    const path = this.#pathOf(digest);
    const whole = readWhole(path);
    if (whole === null) {
      // If it is there but damaged the next run would come to the same.
      attempt(() => rmSync(path, { force: true }));
      throw new Error(`${path}: the page that was kept there is gone; start again`);
    }
    const page = JSON.parse(whole) as PackedPage;
    this.#held.hold(digest, page, whole.length);
    return page;
  }

  /** In the same way. */
  #readArticle(digest: string, place: number): ArticleRecord {
    const article = this.#readPage(digest).record?.articles[place];
    if (!article) throw new RangeError(`The page ${digest} has no article ${place}`);
    return article;
  }

  #write(digest: string, texts: PageTexts): boolean {
    const path = this.#pathOf(digest);
    const isWritten = attempt(() => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(this.#partial, encodePage(texts));
      renameSync(this.#partial, path);
    });
    if (!isWritten) attempt(() => rmSync(this.#partial, { force: true }));
    return isWritten;
  }

  /** Folders of some hundred files each. */
  #pathOf(digest: string): string {
    return join(this.#folder, digest.slice(0, 2), `${digest}.json`);
  }

  #find(digest: string): KnownPage | null {
    const known = this.#known.get(digest);
    if (known) return known;
    const read = readBrief(this.#pathOf(digest));
    if (!read) return null;
    const { page, notes, lineCount } = JSON.parse(read.text) as BriefPage;
    const record = page.record && slimPage(page.record, (place) => this.#readArticle(digest, place));
    if (record && notes) unpackNotes(record, notes);
    const file = slimFile(page.file, () => this.#readPage(digest).file);
    return this.#enter(digest, { page: { ...page, file, record }, digest: read.digest, lineCount });
  }
}
