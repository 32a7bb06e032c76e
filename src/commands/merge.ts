/** `merge`: the parts of a site that several machines made, put together and published whole or not at all. */
import { performance } from "node:perf_hooks";
import { countNoun } from "../diagnostics/count-noun.ts";
import { dateFiles } from "../io/date-files.ts";
import { holdFolder } from "../io/hold-folder.ts";
import { mergeParts } from "../io/merge-parts.ts";
import { publishFolder } from "../io/publish-folder.ts";
import { readParts } from "../io/read-parts.ts";
import { walkFiles } from "../io/walk-files.ts";
import { SiteWeight } from "../publish/site-weight.ts";
import { checkParts } from "../shard/check-parts.ts";
import { wordProblem } from "../shard/word-problem.ts";
import { checkTarget } from "./check-target.ts";
import type { Command } from "./command.ts";
import { ProgressMeter } from "./progress-meter.ts";
import { LANGUAGE_HELP, readArguments } from "./read-arguments.ts";
import { readFileTime } from "./read-file-time.ts";
import { StageLog } from "./stage-log.ts";
import { tellIncomplete } from "./tell-incomplete.ts";
import { UsageError } from "./usage-error.ts";
import { warnOfLimits } from "./warn-of-limits.ts";

const DEFAULT_OUT = "_site";

export const mergeCommand: Command = {
  name: "merge",
  summary: "make the site of the parts that build --shard made",
  help: `Usage: merge FOLDER…

Puts together the parts of a site that build --shard N/M made, each a folder named here or right below
one. The site is the same, byte for byte, as one that build makes at once. Where a part is missing or
damaged, or was made of other pages, settings or another program than the first, the exit code is 1
and the site of the last good build stays as it was.

  --out FOLDER       where the site goes (default ${DEFAULT_OUT})
${LANGUAGE_HELP}`,
  async run(args) {
    const { values, positionals, language } = readArguments(args, ["out"], { allowPositionals: true });
    const { out = DEFAULT_OUT } = values;
    if (positionals.length === 0) throw new UsageError("Expected the folders of the parts");
    checkTarget(out, { input: null, holds: "index.html" });
    const fileTime = readFileTime(process.env);
    const meter = new ProgressMeter(process.stderr, language);
    const stages = new StageLog(meter);
    return await holdFolder(out, async (target) => {
      const parts = await stages.run(
        "read",
        () => readParts(positionals),
        ({ length }) => countNoun(length, "part"),
      );
      const problems = checkParts(parts);
      for (const problem of problems) process.stderr.write(`${wordProblem(problem, language)}\n`);
      if (problems.length > 0) return "failed";
      const merged = await publishFolder(target, async (folder) => {
        await stages.run(
          "merge",
          () => mergeParts(parts, folder, { onProgress: (counted) => meter.advance(counted) }),
          (files) => countNoun(files, "file"),
        );
        if (fileTime !== null) dateFiles(folder, fileTime);
        return performance.now();
      });
      stages.print("publish", out, merged);
      const weight = new SiteWeight();
      for (const [path, { bytes }] of walkFiles(target)) weight.add(`/${path}`, bytes);
      warnOfLimits(out, weight, language);
      return tellIncomplete(Math.max(...parts.map(({ part }) => part.missing)), language);
    });
  },
};
