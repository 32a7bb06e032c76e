/** Pages taken in, and their site, or the part of it that is one machine's, published whole or not at all. */
import { existsSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { summarise } from "../diagnostics/summarise.ts";
import type { AssetSource } from "../eleventy/assets.ts";
import { digestParts } from "../index/digest-parts.ts";
import type { Lazy } from "../index/lazy.ts";
import type { FormerSite } from "../io/find-former.ts";
import { findFormerBeside } from "../io/find-former-beside.ts";
import type { FormerAhead } from "../io/former-ahead.ts";
import { holdFolder } from "../io/hold-folder.ts";
import { readInventoryHead } from "../io/inventory-file.ts";
import type { Workshop } from "../io/open-workshop.ts";
import type { Language } from "../schema/diagnostic.ts";
import type { InventoryInputs } from "../schema/inventory.ts";
import type { PartInputs } from "../schema/part.ts";
import type { Shard } from "../shard/share-work.ts";
import { chooseRenderers } from "./choose-renderers.ts";
import type { Outcome } from "./command.ts";
import { type EmployedRenderer, employRenderer } from "./employ-renderer.ts";
import type { ProgressMeter } from "./progress-meter.ts";
import { publishPart } from "./publish-part.ts";
import { publishSite } from "./publish-site.ts";
import { renderShares } from "./render-shares.ts";
import type { StageLog } from "./stage-log.ts";
import { type TakeInOptions, type TakenIn, takeInPages } from "./take-in-pages.ts";
import { takesFrom } from "./takes-from.ts";
import { tellIncomplete } from "./tell-incomplete.ts";
import { warnOfLimits } from "./warn-of-limits.ts";

const UNCHANGED: Record<Language, string> = {
  zh: "与上次相比没有变化，站点保持原样",
  en: "Nothing has changed since the last build; the site stays as it is",
};

export interface BuildJob {
  out: string;
  shard: Shard | undefined;
  /** Whether all pages are made, whatever the last build made. */
  isFresh: boolean;
  /** Seconds since 1970 that the files get. @default the time when each was written */
  fileTime: number | null;
  options: TakeInOptions;
}

/** What is done ahead of the next build. */
export interface BuildAhead {
  former: FormerAhead;
  /** Called when a build has found nothing to do, so that this process has made no page yet, or none for long. */
  rehearse(taken: TakenIn): void;
}

/** What a build works with; a process that builds again and again keeps all of it. */
export interface BuildTools {
  workshop: Lazy<Workshop>;
  /** What pages load; begun where it is first asked for, for it is made beside this process. */
  assets: Lazy<Promise<readonly AssetSource[]>>;
  /** Null where no other build follows. */
  ahead: BuildAhead | null;
  stages: StageLog;
  meter: ProgressMeter;
}

/** The version is of all that a site is made of what no file of the program says. */
function inputsOf({ program, settings }: PartInputs): InventoryInputs {
  return { program: `${program}-${process.version}`, settings };
}

/** The folder is this process's alone; what is made of the pages ends with the signal. */
async function buildHeld(
  target: string,
  { out, shard, isFresh, fileTime, options }: BuildJob,
  { workshop, assets, ahead, stages, meter }: BuildTools,
  signal: AbortSignal,
): Promise<Outcome> {
  const { language } = options;
  const head = isFresh || !existsSync(target) ? null : readInventoryHead(target, target);
  let former: Promise<FormerSite | null> | null = null;
  let others: EmployedRenderer[] = [];
  const taken = await takeInPages(options, workshop, stages, meter, {
    onFew: () => {
      if (!shard && !isFresh) former = ahead ? ahead.former.find(target) : findFormerBeside(target);
    },
    onKept: (inputs, pages) => {
      // Where nothing has changed nobody needs them. What goes wrong is told by the stage that does.
      if (head?.pages !== digestParts(inputs.pages, [])) assets.value.catch(() => {});
      // What is new of a site one process makes: another would take all pages in, which takes longer.
      if (shard || takesFrom(head, inputsOf(inputs))) return;
      const count = chooseRenderers(pages, options.workers) - 1;
      others = Array.from({ length: count }, () => employRenderer({ options, inputs }, { signal }));
    },
  });
  if (taken === null) return "failed";
  const { inputs, missing, diagnostics } = taken;
  let rendered = performance.now();
  const render = async (folder: string, known: Promise<ReadonlyMap<string, string>> | null = null) => {
    const keys = await renderShares(taken, folder, {
      shard,
      known,
      lastSite: target,
      others,
      assets,
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
    const { isNew, weight } = await publishSite(target, {
      madeOf: { inputs: inputsOf(inputs), pages: digestParts(inputs.pages, missing) },
      head,
      former,
      fileTime,
      render,
    });
    ahead?.former.begin(target);
    if (isNew) stages.print("publish", out, rendered);
    else {
      process.stdout.write(`${UNCHANGED[language]}\n`);
      ahead?.rehearse(taken);
    }
    warnOfLimits(out, weight, language);
  }
  if (diagnostics.length > 0) {
    const pointer = language === "zh" ? "；用 npm run check 查看" : "; npm run check lists them";
    process.stdout.write(`${summarise(diagnostics, language)}${pointer}\n`);
  }
  return tellIncomplete(missing.length, language);
}

/** Rejects with a HeldError where another process builds there, and with a RenderError where a template fails. */
export async function buildSite(job: BuildJob, tools: BuildTools): Promise<Outcome> {
  // From before the pages are read: whoever publishes last has read what was there last.
  return await holdFolder(job.out, async (target) => {
    const stop = new AbortController();
    try {
      return await buildHeld(target, job, tools, stop.signal);
    } finally {
      // Where anything fails, no other process may go on to write into a folder that is removed.
      stop.abort();
    }
  });
}
