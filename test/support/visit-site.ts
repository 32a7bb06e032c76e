/** The site of an archive, built and served, and a browser to visit it with. */
import type { Browser } from "playwright-core";
import type { Archive } from "../../src/index/archive.ts";
import type { Licence } from "../../src/schema/licence.ts";
import { buildFolder } from "./build-folder.ts";
import { openBrowser } from "./open-browser.ts";
import { serveFolder } from "./serve-folder.ts";

export interface VisitedSite {
  browser: Browser;
  /** Scheme, host and port; no slash at the end. */
  origin: string;
  folder: string;
  close(): Promise<void>;
}

export interface VisitOptions {
  /** Begins and ends with a slash. */
  basePath?: string;
  siteUrl?: string;
  /** Sent with every file. */
  headers?: Record<string, string>;
  licence?: Licence | undefined;
}

export async function visitSite(
  archive: Archive,
  { basePath = "/", siteUrl, headers, licence }: VisitOptions = {},
): Promise<VisitedSite> {
  const [browser, built] = await Promise.all([
    openBrowser(),
    buildFolder(archive, basePath, siteUrl, licence),
  ]);
  const server = await serveFolder(built.folder, basePath, headers);
  return {
    browser,
    origin: server.origin,
    folder: built.folder,
    async close() {
      await browser.close();
      await server.close();
      built.remove();
    },
  };
}
