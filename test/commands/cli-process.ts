/** A process that runs commands one after the other, with the program loaded once. */
import { chdir, cwd } from "node:process";
import { runCommand } from "../../src/commands/run-command.ts";

export interface Order {
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
}

const home = cwd();
const written = { stdout: "", stderr: "" };
for (const name of ["stdout", "stderr"] as const) {
  process[name].write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    written[name] += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
    const done = rest.at(-1);
    if (typeof done === "function") done();
    return true;
  }) as typeof process.stdout.write;
}

process.on("message", async (order: Order) => {
  Object.assign(written, { stdout: "", stderr: "" });
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, order.env);
  chdir(order.cwd);
  const code = await runCommand(order.args);
  chdir(home);
  process.send?.({ code, ...written });
});
process.on("disconnect", () => process.exit());
