/** Pages that could not be parsed because a process that parses beside this one ended or failed; the message says where. */
export class WorkerError extends Error {
  override name = "WorkerError";
}
