/** A page's messages and its corrections → the same with lost text, settled, where an editor marked it, and none where there is none. */
import type { VFile } from "vfile";
import { report } from "../diagnostics/report.ts";
import type { AnchoredCorrection } from "./anchor-corrections.ts";

/** Characters of each side that a message shows. */
const SHOWN = 8;

export function markLostText(file: VFile, corrections: readonly AnchoredCorrection[]): void {
  const lines = String(file).split("\n");
  for (const { correction, lastLine } of corrections) {
    if (correction.lost === undefined) continue;
    const isHere = ({ ruleId, line }: { ruleId?: string | undefined; line?: number | undefined }) =>
      ruleId === "lost-text" && line === lastLine;
    if (correction.lost === "none") {
      file.messages = file.messages.filter((message) => !isHere(message));
      continue;
    }
    if (!file.messages.some(isHere)) {
      const text = lines[lastLine - 1] ?? "";
      const next = lines.slice(lastLine).find((line) => line.trim() !== "") ?? "";
      report(file, "lost-text", {
        place: { line: lastLine, column: Math.max(1, text.trimEnd().length) },
        params: { before: text.trim().slice(-SHOWN), after: next.trim().slice(0, SHOWN) },
      });
    }
    for (const message of file.messages) if (isHere(message)) message.isSettled = true;
  }
}
