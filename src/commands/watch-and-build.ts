/** A site built at once and after every change of what it is made of, until the user stops it. */
import { programPaths } from "../io/digest-inputs.ts";
import { ledgerPathOf } from "../io/ledger-file.ts";
import { settingsPathOf } from "../io/load-settings.ts";
import type { BuildJob } from "./build-site.ts";
import { BuilderKeeper } from "./keep-builder.ts";
import { watchAndRepeat } from "./watch-and-repeat.ts";

/** `readJob` says what is asked for as the settings now are; that all pages are to be made holds for the first build. */
export async function watchAndBuild(readJob: () => BuildJob): Promise<void> {
  const { options } = readJob();
  const { input, language } = options;
  const { BANMIAN_VOCABULARY: vocabulary } = process.env;
  const keeper = new BuilderKeeper();
  let isFirst = true;
  try {
    await watchAndRepeat(
      [input, ledgerPathOf(input), settingsPathOf(), ...programPaths, ...(vocabulary ? [vocabulary] : [])],
      async (signal) => {
        const job = readJob();
        const isFresh = job.isFresh && (isFirst || job.options.reviews);
        isFirst = false;
        await keeper.build({ ...job, isFresh }, signal);
      },
      language,
    );
  } finally {
    keeper.stop();
  }
}
