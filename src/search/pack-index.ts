/**
 * `what an index is made of → its files`, one by one. Pure, and it needs nothing of the archive, so that another thread
 * can do it; the same articles and names give the same bytes.
 */
import { ByteStore } from "./byte-store.ts";
import type { IndexContents } from "./gather-index.ts";
import { DICTIONARY_NAME, FORMAT, MANIFEST_NAME, sealManifest, VARIANTS_NAME } from "./index-layout.ts";
import { listFacetFiles } from "./list-facet-files.ts";
import { listReadingFiles } from "./list-reading-files.ts";
import { FolderPacker, type IndexFile } from "./pack-folder.ts";
import { type KnownSegment, packSegment, type SegmentContents, type SegmentOptions } from "./pack-segment.ts";

/** A query loads one file of postings of each segment for every three characters: of this many articles some 20 KB. */
const ARTICLES_PER_SHARD = 20;
/** Of the recent ones, when there are others: what is loaded beside those is to be small. */
const RECENT_PER_SHARD = 2;

/** For the same files from whatever archive, so that a small one can be laid out as a large one. */
export type PackOptions = Partial<SegmentOptions>;

export interface PackedIndex {
  /** Null where all articles are recent. */
  settled: KnownSegment | null;
  /** But for those of a segment that was known. Everything is worked out before the first, the manifest, comes. */
  files: Iterable<IndexFile>;
}

const isKnown = (settled: SegmentContents | KnownSegment): settled is KnownSegment => "segment" in settled;

export function packIndex(contents: IndexContents, options: PackOptions = {}): PackedIndex {
  const { dictionary, variants, years, articles } = contents;
  const store = new ByteStore();
  const pack = (segment: SegmentContents, articlesPerShard: number) =>
    packSegment(segment, contents, store, { articlesPerShard, ...options });
  const packSettled = (settled: SegmentContents | KnownSegment) =>
    isKnown(settled) ? { ...settled, files: [] } : pack(settled, ARTICLES_PER_SHARD);
  const settled = contents.settled && packSettled(contents.settled);
  const recent = pack(contents.recent, settled ? RECENT_PER_SHARD : ARTICLES_PER_SHARD);
  const segments = settled ? [recent, settled] : [recent];

  const encoder = new TextEncoder();
  const used = new Set(segments.flatMap(({ characters }) => characters));
  const pairs = [...variants].filter(([, simple]) => used.has(simple));
  const facets = listFacetFiles(contents.facets, articles);
  const readings = listReadingFiles(contents.readNames);
  const others = new FolderPacker(store);
  others.add(VARIANTS_NAME, encoder.encode(pairs.map((pair) => String.fromCharCode(...pair)).join("")));
  others.add(DICTIONARY_NAME, dictionary);
  for (const [name, text] of facets.files) others.add(name, encoder.encode(text));
  for (const [name, text] of readings.files) others.add(name, encoder.encode(text));
  const told = {
    format: FORMAT,
    segments: segments.map(({ segment }) => segment),
    values: facets.values,
    years,
    readings: readings.firsts,
  } as const;
  const { generation, files } = others.end(told);
  const manifest = sealManifest({ ...told, generation });
  function* listFiles(): Generator<IndexFile> {
    yield [MANIFEST_NAME, encoder.encode(JSON.stringify(manifest))];
    for (const segment of segments) yield* segment.files;
    yield* files;
  }
  return {
    settled: settled && { segment: settled.segment, characters: settled.characters },
    files: listFiles(),
  };
}
