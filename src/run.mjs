/** What npm starts: the command line, compiled where that can be kept, else as it is written. */
import { keepProgram } from "./io/keep-program.mjs";

const kept = await keepProgram();
// Stack traces lead to the sources, as they do for what is not compiled.
if (kept !== null) process.setSourceMapsEnabled(true);
else (await import("tsx/esm/api")).register();
await import(kept === null ? "./cli.ts" : new URL("src/cli.mjs", kept).href);
