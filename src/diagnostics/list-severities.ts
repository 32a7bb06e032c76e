/** VFiles with their messages in, how severe each is that is not settled: to count them nobody need look at what was printed. */
import type { VFile } from "vfile";
import type { Diagnostic } from "../schema/diagnostic.ts";
import { severityOf } from "./severity-of.ts";

export function listSeverities(files: readonly VFile[]): Pick<Diagnostic, "severity">[] {
  return files.flatMap(({ messages }) =>
    messages.flatMap((message) => (message.isSettled ? [] : { severity: severityOf(message) })),
  );
}
