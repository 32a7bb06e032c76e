/**
 * Shows the site as pages and program now are. A changed program takes over when its site is good; until then, and where
 * it never is, the former one goes on, and follows the pages.
 */
import { describeError } from "../diagnostics/describe-error.ts";
import type { NamedTemplate } from "../io/load-templates.ts";
import type { Desk } from "./desk.ts";
import type { Holdings, Library } from "./library.ts";
import {
  type DeskOptions,
  type FromDesk,
  failedOutcome,
  isGood,
  type Outcome,
  type ProgramAddresses,
} from "./messages.ts";

/** Pages last looked at that a new program is tried on, and whose sources are parsed first. */
const MOST_VIEWED = 3;

type Say = (message: FromDesk) => void;

export class Stage {
  readonly #say: Say;
  #shown: Desk | null = null;
  /** Has a program that was never shown. */
  #next: Desk | null = null;
  #viewed: readonly string[] = [];
  /** What was last said to be shown. */
  #told: Holdings | null = null;
  /** Why the program as it stands can't be shown. */
  #broken: Outcome | null = null;
  #loads = 0;

  constructor(say: Say) {
    this.#say = say;
  }

  /** To be called at the start, and when a template or the program has changed. */
  async load(program: ProgramAddresses, options: DeskOptions): Promise<void> {
    this.#loads += 1;
    const load = this.#loads;
    this.#drop();
    try {
      const desk = await openProgram(program, options);
      if (load !== this.#loads) return;
      this.#next = desk;
    } catch (error) {
      if (load === this.#loads) this.#turnDown(failedOutcome(describeError(error)));
      return;
    }
    await this.#take(this.#next.library);
  }

  /** To be called when a page, its corrections or the vocabulary have changed. */
  async update(): Promise<void> {
    const libraries = [this.#next, this.#shown].flatMap((desk) => (desk ? [desk.library] : []));
    await Promise.all([...new Set(libraries)].map((library) => this.#take(library)));
  }

  /** Null where there is no such page, or nothing could be shown yet. Rejects where its template fails. */
  async render(permalink: string): Promise<string | Uint8Array | null> {
    if (permalink.endsWith("/")) {
      const others = this.#viewed.filter((other) => other !== permalink);
      this.#viewed = [permalink, ...others].slice(0, MOST_VIEWED);
    }
    return (await this.#shown?.render(permalink)) ?? null;
  }

  close(): void {
    this.#drop();
    this.#shown?.close();
  }

  async #take(library: Library): Promise<void> {
    try {
      await library.update(this.#viewed, {
        onOutcome: (outcome) => this.#judge(library, outcome),
        onProgress: (done, total) => this.#say({ kind: "progress", done, total }),
      });
    } catch (error) {
      const outcome = failedOutcome(describeError(error));
      if (library === this.#next?.library) this.#turnDown(outcome);
      else if (library === this.#shown?.library) this.#say({ kind: "problem", outcome });
    }
  }

  async #judge(library: Library, outcome: Outcome): Promise<void> {
    const next = this.#next;
    if (next?.library === library && library.holdings) {
      const failure = await this.#tryOut(next);
      if (next !== this.#next) return;
      if (failure === null) this.#takeOver(next);
      else this.#turnDown({ ...outcome, failure });
    }
    const { holdings } = library;
    if (library !== this.#shown?.library || !holdings) {
      if (!isGood(outcome)) this.#say({ kind: "problem", outcome });
      return;
    }
    const isNew = next === this.#shown || holdings !== this.#told;
    this.#told = holdings;
    if (isNew) this.#say({ kind: "shown", outcome: holdings.outcome });
    if (!isGood(outcome)) this.#say({ kind: "problem", outcome });
    else if (isNew && this.#broken) this.#say({ kind: "problem", outcome: this.#broken });
  }

  /** Why a page that somebody looks at can't be rendered by the new program; null where all can. */
  async #tryOut(desk: Desk): Promise<string | null> {
    try {
      for (const permalink of this.#viewed.length > 0 ? this.#viewed : ["/"]) await desk.render(permalink);
      return null;
    } catch (error) {
      return describeError(error);
    }
  }

  /** Of a broken program nothing more is to be had; one that only waits for better pages is kept. */
  #turnDown(outcome: Outcome): void {
    this.#drop();
    this.#broken = outcome;
    this.#say({ kind: "problem", outcome });
  }

  #takeOver(desk: Desk): void {
    const former = this.#shown;
    this.#shown = desk;
    this.#next = null;
    this.#broken = null;
    former?.close();
    if (former?.library !== desk.library) former?.library.stop();
  }

  #drop(): void {
    const next = this.#next;
    this.#next = null;
    next?.close();
    if (next?.library !== this.#shown?.library) next?.library.stop();
  }
}

async function openProgram(program: ProgramAddresses, options: DeskOptions): Promise<Desk> {
  const { openDesk } = (await import(program.desk)) as typeof import("./desk.ts");
  const templates = await Promise.all(
    program.templates.map(async ({ path, url }): Promise<NamedTemplate> => {
      const { default: Template } = (await import(url)) as { default: new () => NamedTemplate["template"] };
      return { path, template: new Template() };
    }),
  );
  return openDesk(options, program.digest, templates);
}
