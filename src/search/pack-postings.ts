/**
 * `folded articles → the files of postings`. Those of all grams of a large archive fill gigabytes, so it is gone through
 * several times, each time for the grams of some blocks of shards: the same bytes come of it.
 */
import { GramCollector } from "./collect-grams.ts";
import { type FoldedArticle, listFolded } from "./fold-article.ts";
import { blocksOf, EDGE, firstOfBlock, gramOf, shardName, shardOf } from "./index-layout.ts";
import { ShardPacker } from "./pack-shard.ts";
import { PostingLog } from "./posting-log.ts";
import { splitPostings } from "./split-postings.ts";

export interface PostingOptions {
  /** Of the whole archive. */
  shards: number;
  /** As far as blocks allow, grams of no more of them are logged at once. */
  charactersPerPass: number;
  /** Grams with more followers than these in the archive are split by them. */
  mostFollowers: number;
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

function packPass(
  articles: readonly FoldedArticle[],
  { first, end }: { first: number; end: number },
  log: PostingLog,
  { shards, mostFollowers }: PostingOptions,
): PostingPass {
  const isWanted = (gram: number) => {
    const shard = shardOf(gram, shards);
    return shard >= first && shard < end;
  };
  log.clear();
  const collector = new GramCollector(isWanted);
  for (const article of articles) {
    collector.begin(article.units.length);
    for (const { text, place } of listFolded(article)) collector.add(text, place);
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
  articles: readonly FoldedArticle[],
  options: PostingOptions,
): Generator<PostingPass> {
  const { shards, charactersPerPass } = options;
  const characters = articles.reduce((sum, { units }) => sum + units.length, 0);
  const blocks = blocksOf(shards);
  const passes = Math.min(blocks, Math.max(1, Math.ceil(characters / charactersPerPass)));
  const firstOfPass = (pass: number) => firstOfBlock(Math.ceil((pass * blocks) / passes), shards);
  const log = new PostingLog(Math.ceil(characters / passes));
  for (let pass = 0; pass < passes; pass += 1)
    yield packPass(articles, { first: firstOfPass(pass), end: firstOfPass(pass + 1) }, log, options);
}
