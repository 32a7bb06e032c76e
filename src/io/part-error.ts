/** A part of a site can't be used; the message names it and says why. */
import { ExpectedError } from "../diagnostics/expected-error.ts";

export class PartError extends ExpectedError {
  override readonly name = "PartError";
}
