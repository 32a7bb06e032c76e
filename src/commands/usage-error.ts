/** The command was called in a way it can't understand; the message says what was expected. */
import { ExpectedError } from "../diagnostics/expected-error.ts";

export class UsageError extends ExpectedError {
  override readonly name = "UsageError";
}
