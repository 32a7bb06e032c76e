/** The files of a search index as a client reads them, each once. `load` fetches a file by its name. */
import { ByteReader } from "./bytes.ts";
import type { Variants } from "./fold-text.ts";
import {
  gramOf,
  headerOf,
  idsName,
  isManifest,
  MANIFEST_NAME,
  type Manifest,
  shardName,
  shardOf,
  VARIANTS_NAME,
} from "./index-layout.ts";

/** Number of an article → the positions of a gram in it, ascending. */
export type Places = Map<number, number[]>;

/** A file that is not what the manifest promises: cut short, changed, or of another generation. */
export class DamagedIndexError extends Error {}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  // The end of the gzip format is a checksum, which the stream compares.
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export class IndexReader {
  readonly #files = new Map<string, Promise<Uint8Array>>();

  private constructor(
    readonly manifest: Manifest,
    private readonly load: (name: string) => Promise<Uint8Array<ArrayBuffer>>,
  ) {}

  /** Rejects with what `load` rejects with, or a DamagedIndexError. */
  static async open(load: (name: string) => Promise<Uint8Array<ArrayBuffer>>): Promise<IndexReader> {
    const bytes = await load(MANIFEST_NAME);
    const manifest = parseJson(new TextDecoder().decode(bytes));
    if (!isManifest(manifest)) throw new DamagedIndexError(MANIFEST_NAME);
    return new IndexReader(manifest, load);
  }

  #read(name: string): Promise<Uint8Array> {
    const known = this.#files.get(name);
    if (known) return known;
    const reading = this.#readAnew(name);
    this.#files.set(name, reading);
    reading.catch(() => this.#files.delete(name));
    return reading;
  }

  async #readAnew(name: string): Promise<Uint8Array> {
    const { generation } = this.manifest;
    const packed = await this.load(`${generation}/${name}`);
    const content = await unpack(packed).catch((cause) => {
      throw new DamagedIndexError(name, { cause });
    });
    const header = new TextEncoder().encode(headerOf(generation, name));
    if (header.some((byte, at) => content[at] !== byte)) throw new DamagedIndexError(name);
    return content.subarray(header.length);
  }

  /** Where the one or two units of `text` at `at` occur in the archive. */
  async findGram(text: string, at: number, length: number): Promise<Places> {
    const gram = gramOf(text, at, length);
    const reader = new ByteReader(await this.#read(shardName(shardOf(gram, this.manifest.shards))));
    let current = 0;
    while (!reader.isAtEnd) {
      current += reader.readNumber();
      const count = reader.readNumber();
      const size = reader.readNumber();
      if (current > gram) break;
      if (current === gram) return readPostings(reader, count);
      reader.skip(size);
    }
    return new Map();
  }

  async readVariants(): Promise<Variants> {
    const pairs = new TextDecoder().decode(await this.#read(VARIANTS_NAME));
    const variants = new Map<number, number>();
    for (let at = 0; at + 1 < pairs.length; at += 2)
      variants.set(pairs.charCodeAt(at), pairs.charCodeAt(at + 1));
    return variants;
  }

  async readId(article: number): Promise<string> {
    const { idsPerFile } = this.manifest;
    const bytes = await this.#read(idsName(Math.floor(article / idsPerFile)));
    const id = new TextDecoder().decode(bytes).split("\n")[article % idsPerFile];
    if (id === undefined) throw new DamagedIndexError(`id of ${article}`);
    return id;
  }
}

function readPostings(reader: ByteReader, count: number): Places {
  const places: Places = new Map();
  let article = -1;
  for (let index = 0; index < count; index += 1) {
    article += reader.readNumber() + 1;
    const positions: number[] = [];
    let position = 0;
    for (let left = reader.readNumber() + 1; left > 0; left -= 1) {
      position += reader.readNumber();
      positions.push(position);
    }
    places.set(article, positions);
  }
  return places;
}
