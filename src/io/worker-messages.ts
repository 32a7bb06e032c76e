/** What the process that gives out pages and those that parse them say to each other. */
import type { PageTexts } from "../pipeline/pack-parsed.ts";
import type { PageSource } from "../read/read-page.ts";

export type ToWorker = PageSource;

export type FromWorker =
  /** What it parses with, as a cache names it. */
  | { kind: "ready"; generation: string }
  /** That is what is kept, and it passes between processes faster than the objects would. */
  | { kind: "parsed"; texts: PageTexts }
  | { kind: "failed"; failure: string };
