/** `build`: the site of all pages, or the part of it that is one machine's of several, published whole or not at all. */
import { performance } from "node:perf_hooks";
import { summarise } from "../diagnostics/summarise.ts";
import { digestParts } from "../index/digest-parts.ts";
import type { FormerSite } from "../io/find-former.ts";
import { findFormerBeside } from "../io/find-former-beside.ts";
import { holdFolder } from "../io/hold-folder.ts";
import { loadSettings } from "../io/load-settings.ts";
import { PART_FILE } from "../io/read-parts.ts";
import type { Language } from "../schema/diagnostic.ts";
import { checkTarget } from "./check-target.ts";
import type { Command } from "./command.ts";
import { parseShare } from "./parse-share.ts";
import { ProgressMeter } from "./progress-meter.ts";
import { publishPart } from "./publish-part.ts";
import { publishSite } from "./publish-site.ts";
import { readArguments, SHARED_HELP } from "./read-arguments.ts";
import { readFileTime } from "./read-file-time.ts";
import { readShard } from "./read-shard.ts";
import { readWorkers, WORKERS_HELP } from "./read-workers.ts";
import { renderShares } from "./render-shares.ts";
import { StageLog } from "./stage-log.ts";
import { takeInPages } from "./take-in-pages.ts";
import { tellIncomplete } from "./tell-incomplete.ts";
import { UsageError } from "./usage-error.ts";
import { warnOfLimits } from "./warn-of-limits.ts";

const UNCHANGED: Record<Language, string> = {
  zh: "与上次相比没有变化，站点保持原样",
  en: "Nothing has changed since the last build; the site stays as it is",
};
const DEFAULT_OUT = "_site";
const DEFAULT_INPUT = "seeds";

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
  --parse-only       with --shard: parse the N-th of M shares of the pages, keep what was read (env
                     BANMIAN_CACHE), and make nothing else
${WORKERS_HELP}
${SHARED_HELP}`,
  async run(args) {
    const { values, flags, language, limit } = readArguments(args, ["out", "input", "workers", "shard"], {
      allowPositionals: false,
      flags: ["fresh", "review", "keep-going", "parse-only"],
    });
    const shard = readShard(values.shard);
    const defaultOut = shard ? `${DEFAULT_OUT}.part-${shard.number}-of-${shard.of}` : DEFAULT_OUT;
    const { out = defaultOut, input = DEFAULT_INPUT } = values;
    checkTarget(out, { input, holds: shard ? PART_FILE : "index.html" });
    const fileTime = readFileTime(process.env);
    const meter = new ProgressMeter(process.stderr, language);
    const stages = new StageLog(meter);
    const keepsGoing = flags["keep-going"] === true;
    const reviews = flags.review === true || loadSettings().review;
    // Every page says how many doubts there are.
    const isFresh = flags.fresh === true || reviews;
    const options = { input, limit, workers: readWorkers(values.workers), keepsGoing, reviews, language };
    if (flags["parse-only"]) {
      if (!shard) throw new UsageError("--parse-only is of use with --shard only");
      return await parseShare(options, shard, stages, meter);
    }
    // From before the pages are read: whoever publishes last has read what was there last.
    return await holdFolder(out, async (target) => {
      let former: Promise<FormerSite | null> | null = null;
      const taken = await takeInPages(options, stages, meter, () => {
        if (!shard && !isFresh) former = findFormerBeside(target);
      });
      if (taken === null) return "failed";
      const { inputs, missing, diagnostics } = taken;
      let rendered = performance.now();
      const render = async (folder: string, known: ReadonlyMap<string, string> | null = null) => {
        const keys = await renderShares(taken, folder, {
          shard,
          known,
          lastSite: target,
          options,
          stages,
          meter,
        });
        rendered = performance.now();
        return keys;
      };
      if (shard) {
        const part = { ...shard, inputs, missing: missing.length };
        await publishPart(target, { part, fileTime, render });
        stages.print("publish", out, rendered);
      } else {
        const { program, settings } = inputs;
        const { isNew, weight } = await publishSite(target, {
          madeOf: {
            inputs: { program: `${program}-${process.version}`, settings },
            pages: digestParts(inputs.pages, missing),
          },
          isFresh,
          former,
          fileTime,
          render,
        });
        if (isNew) stages.print("publish", out, rendered);
        else process.stdout.write(`${UNCHANGED[language]}\n`);
        warnOfLimits(out, weight, language);
      }
      if (diagnostics.length > 0) {
        const pointer = language === "zh" ? "；用 npm run check 查看" : "; npm run check lists them";
        process.stdout.write(`${summarise(diagnostics, language)}${pointer}\n`);
      }
      return tellIncomplete(missing.length, language);
    });
  },
};
