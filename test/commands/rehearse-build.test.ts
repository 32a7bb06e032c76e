/** What a waiting process does ahead: all that the next build asks for first, and nothing once that build has begun. */
import "tsx/esm";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ProgressMeter } from "../../src/commands/progress-meter.ts";
import { rehearseBuild } from "../../src/commands/rehearse-build.ts";
import { StageLog } from "../../src/commands/stage-log.ts";
import { type TakenIn, takeInPages } from "../../src/commands/take-in-pages.ts";
import { Lazy } from "../../src/index/lazy.ts";
import { bundleAssets } from "../../src/io/bundle-assets.ts";
import { loadTemplates, TEMPLATES } from "../../src/io/load-templates.ts";
import { openWorkshop } from "../../src/io/open-workshop.ts";

const folder = mkdtempSync(join(tmpdir(), "banmian-rehearse-"));
const workshop = openWorkshop("en");
const tools = () => ({ workshop: workshop.value, assets: new Lazy(bundleAssets) });
let taken: TakenIn;

beforeAll(async () => {
  vi.stubEnv("BANMIAN_CACHE", folder);
  const meter = new ProgressMeter(process.stderr, "en");
  const options = {
    input: "seeds",
    limit: 1_000_000,
    workers: 1,
    keepsGoing: false,
    reviews: false,
    language: "en" as const,
  };
  const found = await takeInPages(options, workshop, new StageLog(meter), meter);
  if (found === null) throw new Error("The seeds can't be read");
  taken = found;
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("digests that take long are found out, and words are cut", async () => {
  const cut = vi.spyOn(workshop.value.context.segmenter, "cut");
  await rehearseBuild(taken, tools(), new AbortController().signal);
  expect(cut).toHaveBeenCalled();
  expect(taken.digests.value.table.related.map(([permalink]) => permalink).sort()).toEqual(
    taken.archive.articles.map(({ permalink }) => permalink).sort(),
  );
});

test("pages of all templates are rendered, and come out", async () => {
  const rendered = (await loadTemplates(TEMPLATES)).map(({ path, template }) => {
    const render = vi.spyOn(Object.getPrototypeOf(template) as typeof template, "render");
    return { path, paged: template.data().pagination, render };
  });
  await rehearseBuild(taken, tools(), new AbortController().signal);
  const failed = rendered.filter(({ render }) => render.mock.results.some(({ type }) => type !== "return"));
  expect(failed.map(({ path }) => path)).toEqual([]);
  const missed = rendered.filter(({ render, paged }) => render.mock.calls.length === 0 && !paged);
  expect(missed.map(({ path }) => path)).toEqual([]);
  expect(
    rendered.filter(({ render, paged }) => render.mock.calls.length > 0 && paged).length,
  ).toBeGreaterThan(10);
  vi.restoreAllMocks();
});

test("nothing once the next build has begun, and nothing more where it begins meanwhile", async () => {
  const cut = vi.spyOn(workshop.value.context.segmenter, "cut").mockClear();
  await rehearseBuild(taken, tools(), AbortSignal.abort());
  expect(cut).not.toHaveBeenCalled();

  const begun = new AbortController();
  const recalled = taken.digests.value.recalled;
  cut.mockImplementationOnce(() => {
    begun.abort();
    return [];
  });
  await rehearseBuild(taken, tools(), begun.signal);
  expect(cut).toHaveBeenCalledOnce();
  expect(taken.digests.value.recalled).toBe(recalled);
});
