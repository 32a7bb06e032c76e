import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { employRenderer } from "../../src/commands/employ-renderer.ts";
import { RenderError } from "../../src/commands/render-error.ts";
import type { RenderedShare } from "../../src/commands/render-site.ts";

const STAND_IN = fileURLToPath(new URL("./stand-in-renderer.mjs", import.meta.url));

/** What the stand-in was heard to say, before it ended as `folder` names. */
async function employ(folder: string, signal = new AbortController().signal, before = async () => {}) {
  const heard: unknown[] = [];
  const task = {
    options: {
      input: "seeds",
      limit: 1,
      workers: 2,
      keepsGoing: false,
      reviews: false,
      language: "en" as const,
    },
    inputs: { pages: "1a", program: "2b", settings: "3c" },
  };
  let share: RenderedShare | null = null;
  const render = employRenderer(task, { signal, program: STAND_IN });
  await before();
  const failure = await render(
    { folder, claims: "claims", renderers: 3 },
    {
      onProgress: (counted) => heard.push(counted),
      onStage: (...stage) => heard.push(stage),
    },
  ).then(
    (told) => {
      share = told;
    },
    (error: unknown) => error,
  );
  return { heard, failure, share: share as RenderedShare | null };
}

test("a share is done when its process says so, and what is made is told meanwhile", async () => {
  const { heard, failure, share } = await employ("done");
  expect([failure, ...(share?.keys ?? [])]).toEqual([
    undefined,
    ["index.html", "1a"],
    ["about/index.html", "2b"],
  ]);
  expect(share?.table).toEqual({ narrowings: [["/people/a/", "3c"]], related: [["/articles/a/", "4d"]] });
  expect(heard).toEqual([{ done: 2, total: 3 }, ["render", 3, 5]]);
});

test.each([
  ["thrown", "out of ink"],
  ["exited", "it ended (7)"],
  ["killed", "it ended (SIGKILL)"],
])("of a process that was %s is told how it ended", async (folder, told) => {
  const { failure } = await employ(folder);
  expect(failure).toBeInstanceOf(RenderError);
  expect(String(failure)).toContain(`A process that renders a share of the site: ${told}`);
});

test("that a process ended before it was asked is told to whoever asks", async () => {
  const stop = new AbortController();
  const employed = employ("done", stop.signal, async () => {
    stop.abort();
    // Long after it is gone.
    await setTimeout(200);
  });
  expect(String((await employed).failure)).toContain("it ended (SIGKILL)");
});

test("a share that is not wanted any more ends with its process", async () => {
  const stop = new AbortController();
  const employed = employ("waiting", stop.signal);
  await setTimeout(100);
  stop.abort();
  expect(String((await employed).failure)).toContain("it ended (SIGKILL)");
});
