/** Pages that could not be parsed because a process that parses beside this one ended or failed; the message says where. */
import { ExpectedError } from "../diagnostics/expected-error.ts";

export class WorkerError extends ExpectedError {
  override name = "WorkerError";
}
