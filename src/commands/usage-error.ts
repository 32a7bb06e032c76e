/** The command was called in a way it can't understand; the message says what was expected. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
