/** Threads are used again, but for those that failed or were told to stop. */
import { expect, test } from "vitest";
import { runThread } from "../../src/io/run-thread.ts";
import type { StandInJob } from "./stand-in-thread.ts";

const MODULE = new URL("./stand-in-thread.ts", import.meta.url);

const run = (job: StandInJob, options = {}) => runThread<number>(MODULE, job, options);

test("one after the other is run by one thread, and two at a time by two", async () => {
  const first = await run({});
  expect(await run({})).toBe(first);
  const both = await Promise.all([run({}), run({})]);
  expect(both).toContain(first);
  expect(new Set(both).size).toBe(2);
});

test("what goes wrong is told, and the next task is done by another thread", async () => {
  const first = await run({});
  const failures = await Promise.allSettled([run({ fails: true }), run({ fails: true })]);
  for (const failure of failures)
    expect(failure).toMatchObject({ status: "rejected", reason: { name: "RangeError", message: "as told" } });
  expect(await run({})).not.toBe(first);
});

test("a thread that waits goes on when it is asked, whenever that is", async () => {
  let goOn = () => {};
  const asked = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let isDone = false;
  const done = run({ waits: true }, { asked }).then(() => {
    isDone = true;
  });
  await run({});
  expect(isDone).toBe(false);
  goOn();
  await done;
  await run({ waits: true }, { asked: Promise.resolve() });
});

test("a thread that is told to stop ends, also before it has begun", async () => {
  const stop = new AbortController();
  const waiting = run({ waits: true }, { signal: stop.signal });
  stop.abort();
  await expect(waiting).rejects.toThrow("aborted");
  await expect(run({}, { signal: stop.signal })).rejects.toThrow("aborted");
  expect(await run({})).toBeGreaterThan(0);
});
