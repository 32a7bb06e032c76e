/** What Node.js is started with for it to run the program as it is written; that `npm run` gave it reaches no other process. */
export const TYPESCRIPT_LOADER: readonly string[] = ["--import", import.meta.resolve("tsx")];

/** What compiled modules are run with. */
const COMPILED: readonly string[] = ["--enable-source-maps"];

/** What Node.js is started with for `module`, which is as it is written or compiled. */
export function chooseLoader(module: string): readonly string[] {
  return module.endsWith(".ts") ? TYPESCRIPT_LOADER : COMPILED;
}
