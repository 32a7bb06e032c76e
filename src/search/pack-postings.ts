/**
 * `(articles, some of the shards) → the files of these`. The postings of all grams of a large archive fill gigabytes, so
 * it is gone through several times, each time for the grams of some blocks of shards: the same bytes come of it.
 */
import type { ArticleEntry } from "../index/archive.ts";
import { GramCollector } from "./collect-grams.ts";
import type { Variants } from "./fold-text.ts";
import {
  blocksOf,
  EDGE,
  firstOfBlock,
  gramOf,
  IN_BODY,
  IN_LEAD,
  IN_TITLE,
  shardName,
  shardOf,
} from "./index-layout.ts";
import { type ArticleTexts, listTexts } from "./list-texts.ts";
import { ShardPacker } from "./pack-shard.ts";
import { PostingLog } from "./posting-log.ts";
import { splitPostings } from "./split-postings.ts";
import { UnitFolder } from "./unit-folder.ts";

export interface PostingOptions {
  /** Of the whole archive. */
  shards: number;
  /** About so many have all texts: for there to be room from the start. */
  characters: number;
  /** Of these no more are to be logged at once, as far as blocks allow. */
  charactersPerPass: number;
  /** Grams with more followers than these in the archive are split by them. */
  mostFollowers: number;
  variants: Variants;
}

/** Of one time through the archive. */
export interface PostingPass {
  /** In their order. */
  files: Iterable<[name: string, body: Uint8Array]>;
  /** Grams that were split, ascending. */
  heavy: number[];
  /** Whether any article has the character. */
  has(unit: number): boolean;
}

function collectArticle({ titles, lead, body }: ArticleTexts, folder: UnitFolder, into: GramCollector): void {
  folder.clear();
  const fold = (texts: readonly string[], place: number) =>
    texts.map((text) => ({ end: folder.add(text), place }));
  const folded = [...fold(titles, IN_TITLE), ...fold(lead, IN_LEAD), ...fold(body, IN_BODY)];
  into.begin(folder.length);
  let start = 0;
  for (const { end, place } of folded) {
    into.add(folder.view(start, end), place);
    start = end;
  }
}

function packPass(
  articles: readonly ArticleEntry[],
  { first, end }: { first: number; end: number },
  { shards, characters, mostFollowers, variants }: PostingOptions,
): PostingPass {
  const isWanted = (gram: number) => {
    const shard = shardOf(gram, shards);
    return shard >= first && shard < end;
  };
  const log = new PostingLog(Math.ceil((characters * (end - first)) / shards));
  const folder = new UnitFolder(variants);
  const collector = new GramCollector(isWanted);
  for (const { record } of articles) {
    collectArticle(listTexts(record), folder, collector);
    log.add(collector);
  }
  const { keys, count } = log.grams;
  const sorted = log.sort();
  const split = splitPostings(keys, count, sorted, mostFollowers);
  const packer = new ShardPacker(keys, count, sorted, split);
  const numbersOf = Array.from({ length: end - first }, (): number[] => []);
  for (let number = 0; number < count + split.keys.length; number += 1)
    numbersOf[shardOf(packer.keyOf(number), shards) - first]?.push(number);
  function* packShards(): Generator<[string, Uint8Array]> {
    for (const [index, numbers] of numbersOf.entries()) {
      const ordered = numbers.sort((a, b) => packer.keyOf(a) - packer.keyOf(b));
      yield [shardName(first + index), packer.pack(ordered)];
    }
  }
  return {
    files: packShards(),
    heavy: split.heavy.map((number) => keys[number] ?? 0).sort((a, b) => a - b),
    has: (unit) => isWanted(gramOf(unit, EDGE)) && log.grams.has(gramOf(unit, EDGE)),
  };
}

/** One after the other, each when the one before is done with. */
export function* packPostings(
  articles: readonly ArticleEntry[],
  options: PostingOptions,
): Generator<PostingPass> {
  const { shards, characters, charactersPerPass } = options;
  const blocks = blocksOf(shards);
  const passes = Math.min(blocks, Math.max(1, Math.ceil(characters / charactersPerPass)));
  const firstOfPass = (pass: number) => firstOfBlock(Math.ceil((pass * blocks) / passes), shards);
  for (let pass = 0; pass < passes; pass += 1)
    yield packPass(articles, { first: firstOfPass(pass), end: firstOfPass(pass + 1) }, options);
}
