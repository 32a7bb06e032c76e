/** What the process that gives out pages and those that parse them say to each other. */
import type { PageSource } from "../read/read-page.ts";

export type ToWorker = PageSource;

export type FromWorker =
  /** What it parses with, as a cache names it. */
  | { kind: "ready"; generation: string }
  /** The packed page as JSON: that is what is kept, and it passes between processes faster than the objects would. */
  | { kind: "parsed"; packed: string }
  | { kind: "failed"; failure: string };
