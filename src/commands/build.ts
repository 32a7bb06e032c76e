/** `build`: the site of all pages, or the part of it that is one machine's of several, published whole or not at all. */
import { Lazy } from "../index/lazy.ts";
import { bundleAssets } from "../io/bundle-assets.ts";
import { loadSettings } from "../io/load-settings.ts";
import { openWorkshop } from "../io/open-workshop.ts";
import { PART_FILE } from "../io/read-parts.ts";
import { type BuildJob, buildSite } from "./build-site.ts";
import { checkTarget } from "./check-target.ts";
import type { Command } from "./command.ts";
import { parseShare } from "./parse-share.ts";
import { ProgressMeter } from "./progress-meter.ts";
import { readArguments, SHARED_HELP } from "./read-arguments.ts";
import { readFileTime } from "./read-file-time.ts";
import { readShard } from "./read-shard.ts";
import { readWorkers, WORKERS_HELP } from "./read-workers.ts";
import { StageLog } from "./stage-log.ts";
import { UsageError } from "./usage-error.ts";
import { watchAndBuild } from "./watch-and-build.ts";

const DEFAULT_OUT = "_site";
const DEFAULT_INPUT = "seeds";

interface AskedBuild {
  job: BuildJob;
  parsesOnly: boolean;
  watches: boolean;
}

/** What is asked for in arguments, settings and environment as they now are. */
function readBuild(args: readonly string[]): AskedBuild {
  const { values, flags, language, limit } = readArguments(args, ["out", "input", "workers", "shard"], {
    allowPositionals: false,
    flags: ["fresh", "review", "keep-going", "parse-only", "watch"],
  });
  const shard = readShard(values.shard);
  const defaultOut = shard ? `${DEFAULT_OUT}.part-${shard.number}-of-${shard.of}` : DEFAULT_OUT;
  const { out = defaultOut, input = DEFAULT_INPUT } = values;
  checkTarget(out, { input, holds: shard ? PART_FILE : "index.html" });
  const [parsesOnly, watches] = [flags["parse-only"] === true, flags.watch === true];
  if (parsesOnly && !shard) throw new UsageError("--parse-only is of use with --shard only");
  if (watches && shard) throw new UsageError("--watch builds the whole site, expected no --shard");
  const keepsGoing = flags["keep-going"] === true;
  const reviews = flags.review === true || loadSettings().review;
  return {
    job: {
      out,
      shard,
      // Every page says how many doubts there are.
      isFresh: flags.fresh === true || reviews,
      fileTime: readFileTime(process.env),
      options: { input, limit, workers: readWorkers(values.workers), keepsGoing, reviews, language },
    },
    parsesOnly,
    watches,
  };
}

export const buildCommand: Command = {
  name: "build",
  summary: "build the site",
  help: `Usage: build

Builds the site of all pages. Where a page can't be read, a template fails or an address of the ledger
(published-urls.txt beside the folder of the pages) would be lost, the exit code is 1 and the site of
the last good build stays as it was. The same where another build of that site is under way, which is
named.

  --out FOLDER       where the site goes (default ${DEFAULT_OUT}; of a part ${DEFAULT_OUT}.part-N-of-M)
  --input FOLDER     where the pages are (default ${DEFAULT_INPUT})
  --keep-going       leave out pages with an error and build the rest: the site says which are missing
                     (/missing/), the ledger is not looked at, and the exit code is 3
  --fresh            make all pages; otherwise those that would be as in the last site are taken from it,
                     which gives the same bytes
  --review           add /review/: what is doubtful, with the corrections that would settle it
  --shard N/M        make only the N-th of M parts, each on a machine of its own; merge makes the site
                     of them
  --watch            build again whenever a page, its corrections, the ledger, the settings, the vocabulary,
                     a template or the program changes, in less time than a build of its own takes, for
                     what it has loaded it keeps; ends with Ctrl+C
  --parse-only       with --shard: parse the N-th of M shares of the pages, keep what was read (env
                     BANMIAN_CACHE), and make nothing else
${WORKERS_HELP}
${SHARED_HELP}`,
  async run(args) {
    const { job, parsesOnly, watches } = readBuild(args);
    if (watches) {
      await watchAndBuild(() => readBuild(args).job);
      return "done";
    }
    const { shard, options } = job;
    const meter = new ProgressMeter(process.stderr, options.language);
    const stages = new StageLog(meter);
    const workshop = openWorkshop(options.language);
    if (parsesOnly && shard) return await parseShare(options, shard, workshop, stages, meter);
    return await buildSite(job, { workshop, assets: new Lazy(bundleAssets), ahead: null, stages, meter });
  },
};
