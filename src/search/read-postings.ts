/** `(bytes of a shard, gram) → its postings`; what ShardPacker wrote. */
import { ByteReader } from "./bytes.ts";

export interface Postings {
  /** Numbers, ascending. */
  articles: Uint32Array;
  /** Where the gram stands at best in each, and whether one unit always leads it. */
  heads: Uint8Array;
  /** Where the followers of each begin; they end where those of the next begin. */
  starts: Uint32Array;
  /** UTF-16 units. */
  followers: Uint16Array;
}

export const NO_POSTINGS: Postings = {
  articles: new Uint32Array(),
  heads: new Uint8Array(),
  starts: new Uint32Array(1),
  followers: new Uint16Array(),
};

interface Entry {
  count: number;
  units: number[];
  followerSize: number;
}

/** Moves the other readers on to what belongs to the gram; null where the shard has none such. */
function findEntry(
  gram: number,
  table: ByteReader,
  articles: ByteReader,
  heads: ByteReader,
  followers: ByteReader,
): Entry | null {
  let current = 0;
  while (!table.isAtEnd) {
    current += table.readNumber();
    if (current > gram) return null;
    const count = table.readNumber();
    const articleSize = table.readNumber();
    const followerSize = table.readNumber();
    const units = Array.from({ length: table.readNumber() }, () => table.readNumber());
    if (current === gram) return { count, units, followerSize };
    articles.skip(articleSize);
    heads.skip(count);
    followers.skip(followerSize);
  }
  return null;
}

export function readPostings(shard: Uint8Array, gram: number): Postings {
  const all = new ByteReader(shard);
  const sizes = Array.from({ length: 4 }, () => all.readNumber());
  const [table, articleBytes, headBytes, followerBytes] = sizes.map((size) => all.take(size));
  if (!table || !articleBytes || !headBytes || !followerBytes) return NO_POSTINGS;
  const entry = findEntry(gram, table, articleBytes, headBytes, followerBytes);
  if (!entry) return NO_POSTINGS;
  const { count, units, followerSize } = entry;
  const articles = new Uint32Array(count);
  const heads = new Uint8Array(count);
  const starts = new Uint32Array(count + 1);
  // Each takes a byte at least.
  const followers = new Uint16Array(followerSize);
  let last = -1;
  let follower = 0;
  for (let at = 0; at < count; at += 1) {
    last += articleBytes.readNumber() + 1;
    articles[at] = last;
    heads[at] = headBytes.readByte();
    for (let more = units.length > 0; more; follower += 1) {
      const number = followerBytes.readNumber();
      followers[follower] = units[number >>> 1] ?? 0;
      more = number % 2 === 1;
    }
    starts[at + 1] = follower;
  }
  return { articles, heads, starts, followers };
}
