/** A process that holds the archive for `npm start`; it says what becomes of it, and renders pages. */
import type { Desk } from "./desk.ts";
import { type FromDesk, failedOutcome, type ToDesk } from "./messages.ts";
import { digestsNow, preload } from "./preload.ts";

const say = (message: FromDesk) => process.send?.(message);

let desk: Desk | null = null;

function failure(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function take(message: ToDesk): Promise<void> {
  if (message.kind === "open") {
    const loaded = await preloaded;
    // What a process once loaded stays as it was.
    if (loaded.program !== digestsNow().program) {
      say({ kind: "outdated" });
      return;
    }
    const { Desk } = await import("./desk.ts");
    desk = await Desk.open(message.options, loaded);
    await desk.update([], say);
  } else if (message.kind === "update") await desk?.update(message.viewed, say);
  else if (message.kind === "render") {
    const { id, permalink } = message;
    try {
      say({ kind: "rendered", id, body: (await desk?.render(permalink)) ?? null, failure: null });
    } catch (error) {
      say({ kind: "rendered", id, body: null, failure: failure(error) });
    }
  }
}

process.on("message", (message: ToDesk) => {
  take(message).catch((error: unknown) => say({ kind: "outcome", outcome: failedOutcome(failure(error)) }));
});
// Whoever started it is gone.
process.on("disconnect", () => process.exit());
process.on("exit", () => desk?.close());

const preloaded = preload();
