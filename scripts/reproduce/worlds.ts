/** The worlds in which the site is built, which differ in all that a build may not depend on. */

export interface World {
  /** Null for the folder of the project itself; else that of a copy. */
  folder: string | null;
  timeZone: string;
  locale: string;
  /** Days by which the clock is ahead. */
  daysAhead: number;
  listing: "reversed" | "scattered" | null;
  /** Processes that parse; null for as many as the program chooses. */
  workers: number | null;
  /** Parts that the site is made of, one after the other, and merged; 1 for a build of the whole. */
  shards: number;
  umask: number;
  /** Seconds since 1970 for `SOURCE_DATE_EPOCH`. */
  epoch: number | null;
  /** Threads for files and digests (`UV_THREADPOOL_SIZE`). */
  threads: number;
}

export const WORLDS: readonly [World, ...World[]] = [
  {
    folder: null,
    timeZone: "Pacific/Auckland",
    locale: "C",
    daysAhead: 0,
    listing: null,
    workers: null,
    shards: 1,
    umask: 0o022,
    epoch: null,
    threads: 4,
  },
  {
    folder: "another project",
    timeZone: "America/Los_Angeles",
    locale: "zh_CN.UTF-8",
    daysAhead: 0,
    listing: "reversed",
    workers: 2,
    shards: 1,
    umask: 0o077,
    epoch: 1,
    threads: 1,
  },
  {
    folder: "版面/副本",
    timeZone: "Asia/Kathmandu",
    locale: "tr_TR.UTF-8",
    daysAhead: 400,
    listing: "scattered",
    workers: 1,
    shards: 3,
    umask: 0o027,
    epoch: 4_102_444_800,
    threads: 16,
  },
];

/** What of them is told. */
export const ROWS: readonly [what: string, cell: (world: World) => string][] = [
  ["folder", ({ folder }) => folder ?? "the project"],
  ["parsed before", ({ folder }) => (folder === null ? "what was kept" : "nothing")],
  ["processes that parse", ({ workers }) => String(workers ?? "chosen")],
  ["made of", ({ shards }) => (shards === 1 ? "the whole" : `${shards} parts`)],
  ["order of listings", ({ listing }) => listing ?? "as it comes"],
  ["threads for files", ({ threads }) => String(threads)],
  ["time zone", ({ timeZone }) => timeZone],
  ["LANG, LC_ALL", ({ locale }) => locale],
  ["clock", ({ daysAhead }) => (daysAhead === 0 ? "now" : `${daysAhead} days ahead`)],
  ["SOURCE_DATE_EPOCH", ({ epoch }) => String(epoch ?? "unset")],
  ["umask", ({ umask }) => umask.toString(8).padStart(3, "0")],
];
