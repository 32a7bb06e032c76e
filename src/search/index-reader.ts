/** The files of a search index as a client reads them, each once. */
import { ByteReader } from "./bytes.ts";
import { beginWith } from "./dictionary.ts";
import { type FacetBlocks, type FacetValues, fileOfValue, type NamedFacet, valueKey } from "./facet-block.ts";
import type { ReadName } from "./find-readings.ts";
import type { Variants } from "./fold-text.ts";
import {
  DICTIONARY_NAME,
  facetsName,
  gramOf,
  headerOf,
  isManifest,
  LENGTHS_PER_FILE,
  lengthsName,
  MANIFEST_NAME,
  type Manifest,
  readingsName,
  readText,
  type StoredText,
  shardName,
  shardOf,
  sizeOf,
  TEXTS_PER_FILE,
  textsName,
  VARIANTS_NAME,
  valuesName,
} from "./index-layout.ts";
import { NO_POSTINGS, type Postings, readPostings } from "./read-postings.ts";

/** Fetches a file by its name, or at least the bytes of it from `start` up to before `end`. */
export type Load = (name: string, range?: { start: number; end: number }) => Promise<Uint8Array<ArrayBuffer>>;

/** A file that is not what the manifest promises: cut short, changed, or of another generation. */
export class DamagedIndexError extends Error {}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function unpack(...packed: Uint8Array<ArrayBuffer>[]): Promise<Uint8Array> {
  // The end of the gzip format is a checksum, which the stream compares.
  const stream = new Blob(packed).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export class IndexReader {
  readonly #kept = new Map<string, Promise<unknown>>();
  #heavy: ReadonlySet<number> | null = null;

  private constructor(
    readonly manifest: Manifest,
    private readonly load: Load,
  ) {}

  /** Rejects with what `load` rejects with, or a DamagedIndexError. */
  static async open(load: Load): Promise<IndexReader> {
    const bytes = await load(MANIFEST_NAME);
    const manifest = parseJson(new TextDecoder().decode(bytes));
    if (!isManifest(manifest)) throw new DamagedIndexError(MANIFEST_NAME);
    return new IndexReader(manifest, load);
  }

  /** What `make` resolves to; what it rejects with is not kept. */
  #keep<Value>(key: string, make: () => Promise<Value>): Promise<Value> {
    const known = this.#kept.get(key);
    if (known) return known as Promise<Value>;
    const made = make();
    this.#kept.set(key, made);
    made.catch(() => this.#kept.delete(key));
    return made;
  }

  #read(name: string): Promise<Uint8Array> {
    return this.#keep(name, async () => {
      const { generation } = this.manifest;
      const packed = await this.load(`${generation}/${name}`);
      const content = await unpack(packed).catch((cause) => {
        throw new DamagedIndexError(name, { cause });
      });
      const header = new TextEncoder().encode(headerOf(generation, name));
      if (header.some((byte, at) => content[at] !== byte)) throw new DamagedIndexError(name);
      return content.subarray(header.length);
    });
  }

  /** Whether the followers of a pair stand in postings of their own. */
  isHeavy(gram: number): boolean {
    this.#heavy ??= new Set(
      Array.from({ length: this.manifest.heavy.length / 2 }, (_, pair) =>
        gramOf(this.manifest.heavy.charCodeAt(2 * pair), this.manifest.heavy.charCodeAt(2 * pair + 1)),
      ),
    );
    return this.#heavy.has(gram);
  }

  /** About how many bytes `findGram` would load. */
  weighGram(gram: number): number {
    const shard = shardOf(gram, this.manifest.shards);
    return this.#kept.has(shardName(shard)) ? 0 : sizeOf(this.manifest.sizes, shard);
  }

  /** Where a character, a pair of them, or a heavy pair with its follower stands in the archive. */
  async findGram(gram: number): Promise<Postings> {
    const shard = await this.#read(shardName(shardOf(gram, this.manifest.shards)));
    return this.manifest.articles === 0 ? NO_POSTINGS : readPostings(shard, gram);
  }

  async readVariants(): Promise<Variants> {
    const pairs = new TextDecoder().decode(await this.#read(VARIANTS_NAME));
    const variants = new Map<number, number>();
    for (let at = 0; at + 1 < pairs.length; at += 2)
      variants.set(pairs.charCodeAt(at), pairs.charCodeAt(at + 1));
    return variants;
  }

  /** Where the packed text of an article stands in its file. */
  async #locateText(article: number): Promise<{ start: number; end: number }> {
    const reader = new ByteReader(await this.#read(lengthsName(Math.floor(article / LENGTHS_PER_FILE))));
    let start = 0;
    for (let other = article - (article % LENGTHS_PER_FILE); other < article; other += 1) {
      if (other % TEXTS_PER_FILE === 0) start = 0;
      start += reader.readNumber();
    }
    if (article % TEXTS_PER_FILE === 0) start = 0;
    return { start, end: start + reader.readNumber() };
  }

  readText(article: number): Promise<StoredText> {
    return this.#keep(`text ${article}`, async () => {
      const name = textsName(Math.floor(article / TEXTS_PER_FILE));
      const range = await this.#locateText(article);
      const whole = this.#kept.get(name) as Promise<Uint8Array<ArrayBuffer>> | undefined;
      const path = `${this.manifest.generation}/${name}`;
      const [dictionary, bytes] = await Promise.all([
        this.#read(DICTIONARY_NAME),
        whole ?? this.load(path, range),
      ]);
      // A host without ranges has sent the whole file.
      const isWhole = bytes.length > range.end - range.start;
      if (isWhole) this.#kept.set(name, Promise.resolve(bytes));
      const packed = isWhole ? bytes.slice(range.start, range.end) : bytes;
      const content = await unpack(beginWith(dictionary), packed).catch((cause) => {
        throw new DamagedIndexError(name, { cause });
      });
      return readText(new TextDecoder("utf-16le").decode(content.subarray(dictionary.length)));
    });
  }

  async #readJson(name: string): Promise<unknown> {
    return parseJson(new TextDecoder().decode(await this.#read(name)));
  }

  /** Names of the articles from `file * LENGTHS_PER_FILE` on. */
  readFacets(file: number): Promise<FacetBlocks> {
    return this.#keep(`facets ${file}`, () => this.#readJson(facetsName(file)) as Promise<FacetBlocks>);
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
    return this.#keep(`readings ${file}`, () => this.#readJson(readingsName(file)) as Promise<ReadName[]>);
  }
}
