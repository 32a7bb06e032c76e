/** The sizes of a site's files → the limits of hosts that it comes close to, or breaks. */
import { type HostLimit, hostLimits, type Measure } from "./host-limits.ts";

export interface SizedFile {
  path: string;
  bytes: number;
}

export interface NearLimit extends HostLimit {
  value: number;
  /** The largest file where that is what counts. */
  path: string | null;
}

/** From this share of a limit on an archive that grows is told of it: there is time to choose another host. */
const SHARE_TO_TELL = 0.8;

export function judgeLimits(files: Iterable<SizedFile>): NearLimit[] {
  const values: Record<Measure, number> = { files: 0, total: 0, largest: 0 };
  let largest: string | null = null;
  for (const { path, bytes } of files) {
    values.files += 1;
    values.total += bytes;
    if (bytes > values.largest) largest = path;
    values.largest = Math.max(values.largest, bytes);
  }
  return hostLimits
    .filter(({ measure, limit }) => values[measure] >= limit * SHARE_TO_TELL)
    .map((limit) => ({
      ...limit,
      value: values[limit.measure],
      path: limit.measure === "largest" ? largest : null,
    }));
}
