/** A template failed; the message names it and says why. */
import { ExpectedError } from "../diagnostics/expected-error.ts";

export class RenderError extends ExpectedError {
  override readonly name = "RenderError";
}
