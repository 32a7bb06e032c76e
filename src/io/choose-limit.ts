/** The `--max-size` flag and the environment in, the most bytes that a page may have out. */
import { parseSize } from "./parse-size.ts";

/** A page is some 10 kB; a file a thousand times that is a whole volume, or no text. */
export const DEFAULT_LIMIT = "32MB";

/** The flag wins over BANMIAN_MAX_SIZE. Throws a RangeError where the chosen one is no size. */
export function chooseLimit(
  flag: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): number {
  const text = flag ?? (env.BANMIAN_MAX_SIZE || DEFAULT_LIMIT);
  const limit = parseSize(text);
  if (limit === null) throw new RangeError(`Unexpected size “${text}”, expected one such as 64MB`);
  return limit;
}
