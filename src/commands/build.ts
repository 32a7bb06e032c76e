/** `build`: the site of all pages, published whole or not at all. */
import { performance } from "node:perf_hooks";
import { countNoun } from "../diagnostics/count-noun.ts";
import { listMissing } from "../diagnostics/list-missing.ts";
import { summarise } from "../diagnostics/summarise.ts";
import { toDiagnostics } from "../diagnostics/to-diagnostics.ts";
import { createContext } from "../io/create-context.ts";
import { dateFiles } from "../io/date-files.ts";
import { fillCache } from "../io/fill-cache.ts";
import { holdFolder } from "../io/hold-folder.ts";
import { ledgerPathOf, loadLedger } from "../io/ledger-file.ts";
import { loadSettings } from "../io/load-settings.ts";
import { openPageCache } from "../io/open-page-cache.ts";
import { publishFolder } from "../io/publish-folder.ts";
import { readSources } from "../io/read-sources.ts";
import { compareLedger } from "../ledger/compare-ledger.ts";
import { readLedger } from "../ledger/read-ledger.ts";
import { reportLost } from "../ledger/report-lost.ts";
import { indexSound } from "../pipeline/index-sound.ts";
import { buildRecords, reviewPages } from "../pipeline.ts";
import { buildReview } from "../review/build-review.ts";
import type { Language } from "../schema/diagnostic.ts";
import { checkTarget } from "./check-target.ts";
import type { Command } from "./command.ts";
import { printErrors } from "./print-errors.ts";
import { ProgressMeter } from "./progress-meter.ts";
import { readArguments, SHARED_HELP } from "./read-arguments.ts";
import { readWorkers, WORKERS_HELP } from "./read-workers.ts";
import { renderSite } from "./render-site.ts";
import { StageLog } from "./stage-log.ts";
import { UsageError } from "./usage-error.ts";
import { warnOfLimits } from "./warn-of-limits.ts";

const DEFAULT_OUT = "_site";
const DEFAULT_INPUT = "seeds";

const SAYINGS: Record<Language, { missing: (count: number) => string }> = {
  en: { missing: (count) => `The site is incomplete: ${countNoun(count, "file")} left out, see /missing/.` },
  zh: { missing: (count) => `网站不完整：有 ${count} 个文件未收入，见 /missing/。` },
};

/** The time that files are to have; null where they may have that of the build. Throws a UsageError where it is no time. */
function readFileTime({ SOURCE_DATE_EPOCH: text }: NodeJS.ProcessEnv): number | null {
  if (!text) return null;
  if (/^\d+$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
  throw new UsageError(`SOURCE_DATE_EPOCH is “${text}”, expected seconds since 1970`);
}

export const buildCommand: Command = {
  name: "build",
  summary: "build the site",
  help: `Usage: build

Builds the site of all pages. Where a page can't be read, a template fails or an address of the ledger
(published-urls.txt beside the folder of the pages) would be lost, the exit code is 1 and the site of
the last good build stays as it was. The same where another build of that site is under way, which is
named.

  --out FOLDER       where the site goes (default ${DEFAULT_OUT})
  --input FOLDER     where the pages are (default ${DEFAULT_INPUT})
  --keep-going       leave out pages with an error and build the rest: the site says which are missing
                     (/missing/), the ledger is not looked at, and the exit code is 3
  --review           add /review/: what is doubtful, with the corrections that would settle it
${WORKERS_HELP}
${SHARED_HELP}`,
  async run(args) {
    const { values, flags, language, limit } = readArguments(args, ["out", "input", "workers"], {
      allowPositionals: false,
      flags: ["review", "keep-going"],
    });
    const { out = DEFAULT_OUT, input = DEFAULT_INPUT } = values;
    checkTarget(out, input);
    const workers = readWorkers(values.workers);
    const fileTime = readFileTime(process.env);
    const meter = new ProgressMeter(process.stderr, language);
    const stages = new StageLog(meter);
    // From before the pages are read: whoever publishes last has read what was there last.
    return await holdFolder(out, async (site) => {
      const { sources, refused } = await stages.run(
        "read",
        () => readSources([input], { limit, expandFolders: true }),
        (result) => countNoun(result.sources.length, "page"),
      );
      const context = createContext({ language });
      const memory = openPageCache();
      const parsed = await stages.run(
        "parse",
        async () => {
          await fillCache(sources, context, memory, {
            workers,
            onProgress: (counted) => meter.advance(counted),
          });
          return buildRecords(sources, context, { memory });
        },
        (result) => countNoun(result.records.flatMap(({ articles }) => articles).length, "article"),
      );
      const keepsGoing = flags["keep-going"] === true;
      if (!keepsGoing && printErrors([...refused, ...parsed.files], language)) return "failed";
      const {
        sources: kept,
        built,
        archive,
        broken,
      } = await stages.run(
        "index",
        () => indexSound(sources, parsed, context, memory),
        (result) => countNoun(result.archive?.issues.length ?? 0, "issue"),
      );
      const left = [...refused, ...broken];
      if ((printErrors(left, language) && !keepsGoing) || archive === null) return "failed";
      const missing = listMissing(toDiagnostics(left, "zh"));
      const ledgerPath = ledgerPathOf(input);
      const written = loadLedger(ledgerPath);
      // The addresses of pages that are missing are lost until those are mended.
      if (written !== null && missing.length === 0) {
        const ledger = readLedger(ledgerPath, written);
        reportLost(ledger, compareLedger(ledger.entries, archive).lost, archive, built);
        if (printErrors([ledger.file], language)) return "failed";
      }
      const review =
        flags.review || loadSettings().review
          ? await stages.run(
              "review",
              () => buildReview(reviewPages(kept, built, context), archive),
              ({ listings }) => countNoun(listings[0]?.total ?? 0, "doubt"),
            )
          : undefined;
      const diagnostics = toDiagnostics([...refused, ...built.files], language);
      const rendered = await publishFolder(site, async (folder) => {
        await renderSite(archive, folder, {
          review,
          missing,
          onProgress: (counted) => meter.advance(counted),
          runStage: (name, work) =>
            stages.run(name, work, (pages) => (pages === null ? "" : countNoun(pages, "page"))),
        });
        if (fileTime !== null) dateFiles(folder, fileTime);
        return performance.now();
      });
      stages.print("publish", out, rendered);
      warnOfLimits(out, language);
      if (diagnostics.length > 0) {
        const pointer = language === "zh" ? "；用 npm run check 查看" : "; npm run check lists them";
        process.stdout.write(`${summarise(diagnostics, language)}${pointer}\n`);
      }
      if (missing.length === 0) return "done";
      process.stderr.write(`${SAYINGS[language].missing(missing.length)}\n`);
      return "incomplete";
    });
  },
};
