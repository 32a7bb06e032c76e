/** Diagnostics in, printed for people on a stream; in colour where it is a terminal and NO_COLOR is unset. */
import type { WriteStream } from "node:tty";
import { formatPretty } from "../diagnostics/format-pretty.ts";
import type { Diagnostic, Language } from "../schema/diagnostic.ts";

/** `found` is all that there is to count, where counts by file and kind are wanted. */
export function printDiagnostics(
  stream: NodeJS.WritableStream & Partial<Pick<WriteStream, "isTTY">>,
  diagnostics: readonly Diagnostic[],
  language: Language,
  found?: readonly Diagnostic[],
): void {
  const color = stream.isTTY === true && !process.env.NO_COLOR;
  stream.write(formatPretty(diagnostics, { language, color, ...(found && { found }) }));
}
