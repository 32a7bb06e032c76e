/** The value of `--shard` → which of how many machines this is; undefined where there is but one. */
import type { Shard } from "../shard/share-work.ts";
import { UsageError } from "./usage-error.ts";

/** More than any engine is asked to run for one site. */
const MOST = 1000;

export function readShard(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const [number = 0, of = 0] = /^(\d+)\/(\d+)$/.exec(text)?.slice(1).map(Number) ?? [];
  if (number >= 1 && number <= of && of <= MOST) return { number, of };
  throw new UsageError(
    `Unexpected shard “${text}”, expected one such as 3/8: the third of eight, of at most ${MOST}`,
  );
}
