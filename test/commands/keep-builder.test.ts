import { expect, test } from "vitest";
import type { BuildJob } from "../../src/commands/build-site.ts";
import { BuilderKeeper } from "../../src/commands/keep-builder.ts";

test("no process is begun once building was stopped: nobody would end it", async () => {
  const keeper = new BuilderKeeper();
  const stop = new AbortController();
  const job: BuildJob = {
    out: "_site.test",
    shard: undefined,
    isFresh: false,
    fileTime: null,
    options: {
      input: "no-such-folder",
      limit: 1,
      workers: 1,
      keepsGoing: false,
      reviews: false,
      language: "en",
    },
  };
  const building = keeper.build(job, stop.signal);
  keeper.stop();
  stop.abort();
  await expect(building).rejects.toMatchObject({ name: "AbortError" });
});
