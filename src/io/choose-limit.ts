/** The `--max-size` flag and the settings in, the most bytes that a page may have out. */
import { parseSize } from "../schema/parse-size.ts";
import type { Settings } from "./load-settings.ts";

/** A page is some 10 kB; a file a thousand times that is a whole volume, or no text. */
export const DEFAULT_LIMIT = "32MB";

/** The flag wins. Throws a RangeError where the chosen one is no size. */
export function chooseLimit(flag: string | undefined, { pageSize }: Pick<Settings, "pageSize">): number {
  const text = flag ?? pageSize ?? DEFAULT_LIMIT;
  const limit = parseSize(text);
  if (limit === null) throw new RangeError(`Unexpected size “${text}”, expected one such as 64MB`);
  return limit;
}
