/** What the process that builds a site and those that render it with this one say to each other. */
import type { KeyedPage } from "../eleventy/key-pages.ts";
import type { DigestTable } from "../index/kept-digests.ts";
import type { PartInputs } from "../schema/part.ts";
import type { SiteStage } from "./render-site.ts";
import type { TakeInOptions } from "./take-in-pages.ts";

/** What to make a site of, which takes the longest: so it is said before it is known where the site is to go. */
export interface RenderTask {
  options: TakeInOptions;
  /** What the one that asks makes its archive of. */
  inputs: PartInputs;
}

/** Where to. */
export interface RenderJob {
  folder: string;
  /** Folder in which each puts its claims to what it makes. */
  claims: string;
  /** Processes that render, the one that asks among them. */
  renderers: number;
}

/** Comes twice, in this order. */
export type ToRenderer = RenderTask | RenderJob;

export type FromRenderer =
  /** Portions of pages that it has made, of all that there are. */
  | { kind: "progress"; counted: { done: number; total: number } }
  /** One that is done, with the pages that it made, where it made pages. */
  | { kind: "stage"; name: SiteStage; pages: number | null; milliseconds: number }
  /** Some of its pages that have keys, made or not; they are told group by group before it is done. */
  | { kind: "keys"; pages: readonly KeyedPage[] }
  /** Digests that it found out, in the same way. */
  | { kind: "digests"; name: keyof DigestTable; rows: DigestTable[keyof DigestTable] }
  | { kind: "done" }
  | { kind: "failed"; failure: string };
