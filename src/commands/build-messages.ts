/** What `build --watch` and the process that builds for it say to each other; it is asked by a BuildJob. */
import type { Outcome } from "./command.ts";

export type FromBuilder = { kind: "built"; outcome: Outcome } | { kind: "failed"; failure: string };
