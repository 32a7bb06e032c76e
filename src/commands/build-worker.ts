/** A process that builds a site for `build --watch` as often as it is asked; what it has loaded and parsed it keeps. */
import { describeError } from "../diagnostics/describe-error.ts";
import type { Lazy } from "../index/lazy.ts";
import { openWorkshop, type Workshop } from "../io/open-workshop.ts";
import type { FromBuilder } from "./build-messages.ts";
import { type BuildJob, buildSite } from "./build-site.ts";
import { ProgressMeter } from "./progress-meter.ts";
import { StageLog } from "./stage-log.ts";

let workshop: Lazy<Workshop> | null = null;

async function build(job: BuildJob): Promise<FromBuilder> {
  const { language } = job.options;
  const meter = new ProgressMeter(process.stderr, language);
  try {
    workshop ??= openWorkshop(language);
    return { kind: "built", outcome: await buildSite(job, workshop, new StageLog(meter), meter) };
  } catch (error) {
    return { kind: "failed", failure: describeError(error) };
  }
}

process.on("message", async (job: BuildJob) => {
  process.send?.((await build(job)) satisfies FromBuilder);
});
// Ctrl+C reaches every process of the terminal; when to end is for the one that asked to say.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit());
