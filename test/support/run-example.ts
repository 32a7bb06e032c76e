/** Files and a command of the catalogue's examples → the ids of all that the program says of them, and its words. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { vi } from "vitest";
import { addCommand } from "../../src/commands/add.ts";
import { diagnosePages } from "../../src/commands/diagnose-pages.ts";
import { ledgerCommand } from "../../src/commands/ledger.ts";
import { readArguments } from "../../src/commands/read-arguments.ts";
import { DiagnosticsError } from "../../src/diagnostics/diagnostics-error.ts";
import type { ExampleContent, ExampleRun } from "../../src/diagnostics/examples.ts";
import { formatPretty } from "../../src/diagnostics/format-pretty.ts";
import type { Context } from "../../src/pipeline.ts";

export interface ExampleOutcome {
  ids: string[];
  output: string;
}

const COMPLAINT = /^.+:\d+:\d+ (?:错误|警告|提示) .* ([a-z]+(?:-[a-z]+)*)$/gmu;

function lay(files: Readonly<Record<string, ExampleContent | null>>): void {
  for (const [path, content] of Object.entries(files)) {
    rmSync(path, { force: true });
    if (content === null) continue;
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === "string") writeFileSync(path, content);
    else if ("hex" in content) writeFileSync(path, Buffer.from(content.hex.replaceAll(" ", ""), "hex"));
    else symlinkSync(content.link, path);
  }
}

async function runCommand({ args, env = {} }: ExampleRun, context: Context): Promise<string> {
  const [name, ...rest] = args;
  const isOwn = Object.keys(env).length > 0;
  Object.assign(process.env, env);
  const said: string[] = [];
  const hear = (text: unknown) => said.push(String(text)) > 0;
  const ears = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockImplementation(hear),
  );
  try {
    if (name === "add") await addCommand.run([...rest, "--lang", "zh"]);
    else if (name === "ledger") await ledgerCommand.run([...rest, "--lang", "zh"]);
    else {
      // As `check` does, but with one vocabulary for all examples: to load it takes a second.
      const { positionals, limit } = readArguments([...rest, "--lang", "zh"], [], { allowPositionals: true });
      const paths = positionals.length > 0 ? positionals : ["seeds"];
      const found = await diagnosePages(paths, { limit, language: "zh", ...(!isOwn && { context }) });
      return formatPretty(found, { language: "zh", found });
    }
    return said.join("");
  } catch (error) {
    // What the program can't begin with is told by the command line itself.
    if (error instanceof DiagnosticsError) return formatPretty(error.diagnostics, { language: "zh" });
    throw error;
  } finally {
    for (const ear of ears) ear.mockRestore();
    for (const key of Object.keys(env)) delete process.env[key];
  }
}

/** Files laid later take the place of those laid before. */
export async function runExample(
  layers: readonly Readonly<Record<string, ExampleContent | null>>[],
  run: ExampleRun,
  context: Context,
): Promise<ExampleOutcome> {
  const folder = mkdtempSync(join(tmpdir(), "banmian-example-"));
  const home = process.cwd();
  try {
    // Places are told as an editor sees them, who stands above the pages.
    process.chdir(folder);
    for (const files of layers) lay(files);
    const output = await runCommand(run, context);
    return { ids: [...output.matchAll(COMPLAINT)].map(([, id = ""]) => id), output };
  } finally {
    process.chdir(home);
    rmSync(folder, { recursive: true, force: true });
  }
}
