/**
 * An archive and, if there is to be one, its review in, the site written to a folder. What is written, stage by stage,
 * goes through `runStage`.
 */
import type Eleventy from "@11ty/eleventy";
import { openEleventy } from "../eleventy/open-eleventy.ts";
import { Site } from "../eleventy/site.ts";
import type { Archive } from "../index/archive.ts";
import { type SitePart, siteParts } from "../io/site-parts.ts";
import type { Review } from "../review/review.ts";
import { readSiteOptions } from "./read-site-options.ts";
import { RenderError } from "./render-error.ts";

/** What `write()` resolves to: files copied, and for each template the pages it made. */
type Written = [copied: unknown[], rendered: unknown[][]];

/** Eleventy wraps the error of a template in errors of its own. */
function chainOf(error: unknown): string[] {
  if (!(error instanceof Error)) return error === undefined || error === null ? [] : [String(error)];
  const inner = "originalError" in error ? error.originalError : error.cause;
  return [error.message, ...chainOf(inner)];
}

/** Runs a stage; what it resolves to says how much was made. */
export type RunStage = (
  name: "render" | SitePart["name"],
  work: () => Promise<number | null>,
) => Promise<unknown>;

/** Throws a RenderError where a template fails; what was written until then stays in `output`. */
export async function renderSite(
  archive: Archive,
  output: string,
  { review, runStage }: { review: Review | undefined; runStage: RunStage },
): Promise<void> {
  const options = readSiteOptions(process.env);
  try {
    await runStage("render", async () => {
      const eleventy = openEleventy({ archive, review, output, ...options });
      // It would print the error too, and a line of its own for each run; both are said here once.
      (eleventy as Eleventy & { disableLogger(): void }).disableLogger();
      const [, rendered] = (await eleventy.write()) as Written;
      return rendered.flat().filter(Boolean).length;
    });
    const site = new Site(options);
    for (const part of siteParts)
      await runStage(part.name, async () => {
        part.write(output, archive, site);
        return null;
      });
  } catch (error) {
    const reasons = [...new Set(chainOf(error))];
    throw new RenderError(`The site can't be rendered: ${reasons.join("\n  ")}`, { cause: error });
  }
}
