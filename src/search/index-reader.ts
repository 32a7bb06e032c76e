/** A search index as a client reads it. Articles are numbered from the newest on, which is 0. */
import { type FacetBlocks, type FacetValues, fileOfValue, type NamedFacet, valueKey } from "./facet-block.ts";
import type { ReadName } from "./find-readings.ts";
import type { Variants } from "./fold-text.ts";
import { DamagedIndexError, IndexFiles, type Load } from "./index-files.ts";
import {
  DICTIONARY_NAME,
  facetsName,
  isManifest,
  MANIFEST_NAME,
  type Manifest,
  readingsName,
  type StoredText,
  VARIANTS_NAME,
  valuesName,
} from "./index-layout.ts";
import { SegmentReader } from "./segment-reader.ts";

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export class IndexReader {
  /** The newest articles first. */
  readonly segments: readonly SegmentReader[];
  /** How many there are. */
  readonly articles: number;
  readonly #files: IndexFiles;

  private constructor(
    readonly manifest: Manifest,
    load: Load,
  ) {
    this.#files = new IndexFiles(load);
    const readDictionary = () => this.#read(DICTIONARY_NAME);
    let first = 0;
    this.segments = manifest.segments.map((segment) => {
      const reader = new SegmentReader(segment, first, this.#files, readDictionary);
      first += segment.articles;
      return reader;
    });
    this.articles = first;
  }

  /** Rejects with what `load` rejects with, or a DamagedIndexError. */
  static async open(load: Load): Promise<IndexReader> {
    const bytes = await load(MANIFEST_NAME);
    const manifest = parseJson(new TextDecoder().decode(bytes));
    if (!isManifest(manifest)) throw new DamagedIndexError(MANIFEST_NAME);
    return new IndexReader(manifest, load);
  }

  #read(name: string): Promise<Uint8Array> {
    return this.#files.read(this.manifest.generation, name);
  }

  async readVariants(): Promise<Variants> {
    const pairs = new TextDecoder().decode(await this.#read(VARIANTS_NAME));
    const variants = new Map<number, number>();
    for (let at = 0; at + 1 < pairs.length; at += 2)
      variants.set(pairs.charCodeAt(at), pairs.charCodeAt(at + 1));
    return variants;
  }

  /** Throws a RangeError where there is no such article. */
  readText(article: number): Promise<StoredText> {
    const segment = this.segments.filter(({ first }) => first <= article).at(-1);
    if (!segment || article >= this.articles) throw new RangeError(`No article ${article}`);
    return segment.readText(article - segment.first);
  }

  async #readJson(name: string): Promise<unknown> {
    return parseJson(new TextDecoder().decode(await this.#read(name)));
  }

  /** Names of the articles from `file * LENGTHS_PER_FILE` on. */
  readFacets(file: number): Promise<FacetBlocks> {
    return this.#files.keep(`facets ${file}`, () => this.#readJson(facetsName(file)) as Promise<FacetBlocks>);
  }

  /** The articles that have the name, and those of what lies below it. */
  async readValue(kind: NamedFacet, name: string): Promise<Set<number>> {
    const key = valueKey(kind, name);
    const values = (await this.#readJson(valuesName(fileOfValue(key, this.manifest.values)))) as FacetValues;
    let last = -1;
    return new Set(
      (Object.hasOwn(values, key) ? (values[key] ?? []) : []).map((difference) => {
        last += difference + 1;
        return last;
      }),
    );
  }

  readReadings(file: number): Promise<ReadName[]> {
    return this.#files.keep(
      `readings ${file}`,
      () => this.#readJson(readingsName(file)) as Promise<ReadName[]>,
    );
  }
}
