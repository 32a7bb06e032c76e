/** The environment → the time that files are to have; null where they may have that of the build. */
import { UsageError } from "./usage-error.ts";

/** Seconds since 1970. Throws a UsageError where `SOURCE_DATE_EPOCH` is no time. */
export function readFileTime({ SOURCE_DATE_EPOCH: text }: NodeJS.ProcessEnv): number | null {
  if (!text) return null;
  if (/^\d+$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
  throw new UsageError(`SOURCE_DATE_EPOCH is “${text}”, expected seconds since 1970`);
}
