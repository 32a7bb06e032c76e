/** Arguments in; finds the command, runs it, tells of what went wrong, and gives the exit code. */
import { describeError } from "../diagnostics/describe-error.ts";
import type { Command } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** Loaded when called for, so that `help` doesn't wait for what only a build needs. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  parse: async () => (await import("./parse.ts")).parseCommand,
  check: async () => (await import("./check.ts")).checkCommand,
  "check:site": async () => (await import("./check-site.ts")).checkSiteCommand,
  fmt: async () => (await import("./fmt.ts")).fmtCommand,
  mentions: async () => (await import("./mentions.ts")).mentionsCommand,
  add: async () => (await import("./add.ts")).addCommand,
  build: async () => (await import("./build.ts")).buildCommand,
  merge: async () => (await import("./merge.ts")).mergeCommand,
  ledger: async () => (await import("./ledger.ts")).ledgerCommand,
  diff: async () => (await import("./diff.ts")).diffCommand,
  start: async () => (await import("./start.ts")).startCommand,
};
const NAME_WIDTH = 10;
const EXIT = { done: 0, failed: 1, usage: 2, incomplete: 3 } as const;

async function describeCommands(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(NAME_WIDTH)} ${summary}`);
  return ["Usage: npm run COMMAND -- [OPTIONS]", "", ...rows, "", "COMMAND -- --help tells more.", ""].join(
    "\n",
  );
}

async function run(args: readonly string[]): Promise<number> {
  const [name = "help", ...rest] = args;
  if (name === "help" || name === "--help" || name === "-h") {
    process.stdout.write(await describeCommands());
    return EXIT.done;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load)
    throw new UsageError(`Unknown command “${name}”, expected ${Object.keys(COMMANDS).join(", ")} or help`);
  const command = await load();
  if (rest.includes("--help") || rest.includes("-h")) {
    process.stdout.write(`${command.help}\n`);
    return EXIT.done;
  }
  return EXIT[await command.run(rest)];
}

export async function runCommand(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    const hint = error instanceof UsageError ? "Call it with --help to see what it takes.\n" : "";
    process.stderr.write(`${describeError(error)}\n${hint}`);
    return error instanceof UsageError ? EXIT.usage : EXIT.failed;
  }
}
