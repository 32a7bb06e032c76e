/** An archive and, if there is to be one, its review in, the site written to a folder; how many pages out. */
import { join } from "node:path";
import type Eleventy from "@11ty/eleventy";
import { openEleventy } from "../eleventy/open-eleventy.ts";
import { Site } from "../eleventy/site.ts";
import type { Archive } from "../index/archive.ts";
import { writeData } from "../io/write-data.ts";
import { writeFiles } from "../io/write-files.ts";
import type { Review } from "../review/review.ts";
import { buildIndex } from "../search/build-index.ts";
import { INDEX_FOLDER } from "../search/index-layout.ts";
import { RenderError } from "./render-error.ts";
import { UsageError } from "./usage-error.ts";

/** What `write()` resolves to: files copied, and for each template the pages it made. */
type Written = [copied: unknown[], rendered: unknown[][]];

/** Eleventy wraps the error of a template in errors of its own. */
function chainOf(error: unknown): string[] {
  if (!(error instanceof Error)) return error === undefined || error === null ? [] : [String(error)];
  const inner = "originalError" in error ? error.originalError : error.cause;
  return [error.message, ...chainOf(inner)];
}

/** The address that feeds and the sitemap need. */
function readSiteUrl(): string | undefined {
  const { SITE_URL } = process.env;
  if (SITE_URL && !URL.canParse(SITE_URL)) {
    throw new UsageError(`SITE_URL is “${SITE_URL}”, expected an address such as https://example.org`);
  }
  return SITE_URL;
}

/** Throws a RenderError where a template fails; what was written until then stays in `output`. */
export async function renderSite(archive: Archive, output: string, review?: Review): Promise<number> {
  const siteUrl = readSiteUrl();
  const { BANMIAN_BASE_PATH: basePath } = process.env;
  try {
    const eleventy = openEleventy({
      archive,
      review,
      output,
      siteUrl,
      basePath,
      offline: process.env.BANMIAN_OFFLINE !== "off",
    });
    // It would print the error too, and a line of its own for each run; both are said here once.
    (eleventy as Eleventy & { disableLogger(): void }).disableLogger();
    const [, rendered] = (await eleventy.write()) as Written;
    writeFiles(join(output, INDEX_FOLDER), buildIndex(archive));
    const { BANMIAN_CONTACT: contact, BANMIAN_OAI_GATEWAY: gateway } = process.env;
    writeData(output, archive, new Site({ siteUrl, basePath }), { contact, gateway });
    return rendered.flat().filter(Boolean).length;
  } catch (error) {
    const reasons = [...new Set(chainOf(error))];
    throw new RenderError(`The site can't be rendered: ${reasons.join("\n  ")}`, { cause: error });
  }
}
