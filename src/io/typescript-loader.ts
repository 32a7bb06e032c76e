/** What Node.js is started with for it to run the program as it is written; that `npm run` gave it reaches no other process. */
export const TYPESCRIPT_LOADER: readonly string[] = ["--import", import.meta.resolve("tsx")];
