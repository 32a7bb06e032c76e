/** A message → how severe it is. */
import type { VFileMessage } from "vfile-message";
import type { Severity } from "../schema/diagnostic.ts";

/** VFile's own convention: `true` is an error, `false` a warning, neither a note. */
export function severityOf({ fatal }: VFileMessage): Severity {
  if (fatal === true) return "error";
  return fatal === false ? "warning" : "info";
}
