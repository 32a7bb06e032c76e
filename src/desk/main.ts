/** A process that holds the archive for `npm start`; it says what becomes of it, and renders pages. */
import { describeError } from "../diagnostics/describe-error.ts";
import { type FromDesk, failedOutcome, type ToDesk } from "./messages.ts";
import { Stage } from "./stage.ts";

const say = (message: FromDesk) => void process.send?.(message);
const stage = new Stage(say);

async function render(id: number, permalink: string): Promise<void> {
  try {
    say({ kind: "rendered", id, body: await stage.render(permalink), failure: null });
  } catch (error) {
    say({ kind: "rendered", id, body: null, failure: describeError(error) });
  }
}

async function take(message: ToDesk): Promise<void> {
  if (message.kind === "load") await stage.load(message.program, message.options);
  else if (message.kind === "update") await stage.update();
  else await render(message.id, message.permalink);
}

process.on("message", (message: ToDesk) => {
  take(message).catch((error: unknown) =>
    say({ kind: "problem", outcome: failedOutcome(describeError(error)) }),
  );
});
// Whoever started it is gone, or has no more use for it.
for (const end of ["disconnect", "SIGTERM"]) process.on(end, () => process.exit());
// Ctrl+C, and a terminal that closes, reach it too; whoever started it decides.
for (const signal of ["SIGINT", "SIGHUP"]) process.on(signal, () => {});
process.on("exit", () => stage.close());
