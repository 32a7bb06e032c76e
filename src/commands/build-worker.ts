/** A process that builds a site for `build --watch` as often as it is asked; what it has loaded and parsed it keeps. */
import { describeError } from "../diagnostics/describe-error.ts";
import { Lazy } from "../index/lazy.ts";
import { bundleAssets } from "../io/bundle-assets.ts";
import { FormerAhead } from "../io/former-ahead.ts";
import { openWorkshop } from "../io/open-workshop.ts";
import type { Language } from "../schema/diagnostic.ts";
import type { FromBuilder } from "./build-messages.ts";
import { type BuildJob, type BuildTools, buildSite } from "./build-site.ts";
import { ProgressMeter } from "./progress-meter.ts";
import { rehearseBuild } from "./rehearse-build.ts";
import { StageLog } from "./stage-log.ts";

/** Ends what is done ahead of the build that begins. */
let rehearsal = new AbortController();

function openTools(language: Language): BuildTools {
  const meter = new ProgressMeter(process.stderr, language);
  const workshop = openWorkshop(language);
  const assets = new Lazy(bundleAssets);
  return {
    workshop,
    assets,
    ahead: {
      former: new FormerAhead(),
      rehearse(taken) {
        rehearsal = new AbortController();
        // What goes wrong is told of by the build that does the same.
        const tools = { workshop: workshop.value, assets };
        void rehearseBuild(taken, tools, rehearsal.signal).catch(() => {});
      },
    },
    stages: new StageLog(meter),
    meter,
  };
}

let tools: BuildTools | null = null;

async function build(job: BuildJob): Promise<FromBuilder> {
  try {
    tools ??= openTools(job.options.language);
    return { kind: "built", outcome: await buildSite(job, tools) };
  } catch (error) {
    return { kind: "failed", failure: describeError(error) };
  }
}

process.on("message", async (job: BuildJob) => {
  rehearsal.abort();
  process.send?.((await build(job)) satisfies FromBuilder);
});
// Ctrl+C reaches every process of the terminal; when to end is for the one that asked to say.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit());
