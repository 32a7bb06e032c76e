/** An error → what is said of it: its message where its cause is outside the program; a defect's stack is wanted. */
import { ExpectedError } from "./expected-error.ts";

export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isExpected = error instanceof ExpectedError || "syscall" in error;
  return isExpected ? error.message : (error.stack ?? error.message);
}
