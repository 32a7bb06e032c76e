/** What the command line knows of a command. */

/** `failed`: the command ran, and what it found is an error. `incomplete`: it was done but for what has an error. */
export type Outcome = "done" | "failed" | "incomplete";

export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** What `--help` prints. */
  help: string;
  /** Throws a UsageError where the arguments can't be understood. */
  run(args: readonly string[]): Promise<Outcome>;
}
