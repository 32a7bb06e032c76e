/** A process that parses pages for another: a source in, the packed page out, in the order asked for. */
import { describeError } from "../diagnostics/describe-error.ts";
import type { PageTexts } from "../pipeline/pack-parsed.ts";
import type { PageSource } from "../read/read-page.ts";
import { nameGeneration } from "./name-generation.ts";
import type { FromWorker, ToWorker } from "./worker-messages.ts";

const say = (message: FromWorker) => process.send?.(message);

/** The digest is taken first: it must not be that of files changed while they are loaded. */
async function loadProgram(): Promise<(source: PageSource) => PageTexts> {
  const generation = nameGeneration();
  const [{ createContext }, { parsePage }, { packParsed }] = await Promise.all([
    import("./create-context.ts"),
    import("../pipeline.ts"),
    import("../pipeline/pack-parsed.ts"),
  ]);
  const context = createContext();
  say({ kind: "ready", generation });
  return (source) => packParsed(parsePage(source, context));
}

const loaded = loadProgram();

process.on("message", async (source: ToWorker) => {
  try {
    const parse = await loaded;
    say({ kind: "parsed", texts: parse(source) });
  } catch (error) {
    say({ kind: "failed", failure: describeError(error) });
  }
});
// Ctrl+C reaches every process of the terminal; when to end is for the one that asked to say.
process.on("SIGINT", () => {});
// It has all it wanted, or is gone.
process.on("disconnect", () => process.exit());
