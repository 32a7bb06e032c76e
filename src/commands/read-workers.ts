/** The value of `--workers` → how many processes parse pages and render them; undefined where that is for the program to choose. */
import { UsageError } from "./usage-error.ts";

export const WORKERS_HELP = `  --workers N        processes that parse pages, and in a build render them (default: one for each
                     processor, where there are pages enough to pay for their start)`;
/** More than the processors of any machine that pages are parsed on. */
const MOST = 256;

export function readWorkers(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const workers = Number(text);
  if (/^\d+$/.test(text) && workers >= 1 && workers <= MOST) return workers;
  throw new UsageError(`Unexpected number of workers “${text}”, expected one from 1 to ${MOST}`);
}
