/** A segment of a search index as a client reads it. Its articles are told by the numbers that they have in it. */
import { ByteReader } from "./bytes.ts";
import { beginWith } from "./dictionary.ts";
import { type IndexFiles, unpack } from "./index-files.ts";
import {
  gramOf,
  LENGTHS_PER_FILE,
  lengthsName,
  readText,
  type Segment,
  type StoredText,
  shardName,
  shardOf,
  sizeOf,
  TEXTS_PER_FILE,
  textsName,
} from "./index-layout.ts";
import { NO_POSTINGS, type Postings, readPostings } from "./read-postings.ts";

export class SegmentReader {
  #heavy: ReadonlySet<number> | null = null;

  constructor(
    private readonly segment: Segment,
    /** The number that its newest article has among those of the whole index. */
    readonly first: number,
    private readonly files: IndexFiles,
    private readonly readDictionary: () => Promise<Uint8Array>,
  ) {}

  /** Whether the followers of a pair stand in postings of their own. */
  isHeavy(gram: number): boolean {
    const { heavy } = this.segment;
    this.#heavy ??= new Set(
      Array.from({ length: heavy.length / 2 }, (_, pair) =>
        gramOf(heavy.charCodeAt(2 * pair), heavy.charCodeAt(2 * pair + 1)),
      ),
    );
    return this.#heavy.has(gram);
  }

  /** About how many bytes `findGram` would load. */
  weighGram(gram: number): number {
    const { generation, shards, sizes } = this.segment;
    const shard = shardOf(gram, shards);
    return this.files.find(`${generation}/${shardName(shard)}`) ? 0 : sizeOf(sizes, shard);
  }

  /** Where a character, a pair of them, or a heavy pair with its follower stands. */
  async findGram(gram: number): Promise<Postings> {
    const { generation, articles, shards } = this.segment;
    const shard = await this.files.read(generation, shardName(shardOf(gram, shards)));
    return articles === 0 ? NO_POSTINGS : readPostings(shard, gram);
  }

  /** Where the packed text of an article stands in its file. */
  async #locateText(article: number): Promise<{ start: number; end: number }> {
    const name = lengthsName(Math.floor(article / LENGTHS_PER_FILE));
    const reader = new ByteReader(await this.files.read(this.segment.generation, name));
    let start = 0;
    for (let other = article - (article % LENGTHS_PER_FILE); other < article; other += 1) {
      if (other % TEXTS_PER_FILE === 0) start = 0;
      start += reader.readNumber();
    }
    if (article % TEXTS_PER_FILE === 0) start = 0;
    return { start, end: start + reader.readNumber() };
  }

  readText(article: number): Promise<StoredText> {
    const { generation } = this.segment;
    return this.files.keep(`${generation} text ${article}`, async () => {
      const path = `${generation}/${textsName(Math.floor(article / TEXTS_PER_FILE))}`;
      const range = await this.#locateText(article);
      const [dictionary, bytes] = await Promise.all([
        this.readDictionary(),
        this.files.find<Uint8Array<ArrayBuffer>>(path) ?? this.files.load(path, range),
      ]);
      // A host without ranges has sent the whole file.
      const isWhole = bytes.length > range.end - range.start;
      if (isWhole) await this.files.keep(path, async () => bytes);
      const packed = isWhole ? bytes.slice(range.start, range.end) : bytes;
      const content = await unpack(path, beginWith(dictionary), packed);
      return readText(new TextDecoder("utf-16le").decode(content.subarray(dictionary.length)));
    });
  }
}
