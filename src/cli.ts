/** The command line. */
import { runCommand } from "./commands/run-command.ts";

// A reader such as `head` that has seen enough closes the pipe; that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

// The code is set, not exited with: output to a pipe is still under way.
process.exitCode = await runCommand(process.argv.slice(2));
