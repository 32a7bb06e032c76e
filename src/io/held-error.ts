/** Another process is at work on a folder; the message says which, and what to do. */
import { ExpectedError } from "../diagnostics/expected-error.ts";

export class HeldError extends ExpectedError {
  override readonly name = "HeldError";
}
