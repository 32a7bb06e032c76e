/** `(archive, site) → paths of the files for other programs`, which no template makes. */
import type { Site } from "../../src/eleventy/site.ts";
import type { Archive } from "../../src/index/archive.ts";
import { CHECKSUMS_PATH, PACKAGE_PATH, RIGHTS_PATH } from "../../src/publish/api-paths.ts";
import { listApiFiles } from "../../src/publish/list-api-files.ts";
import { listDumps } from "../../src/publish/list-dumps.ts";
import { listIssueFiles } from "../../src/publish/list-issue-files.ts";

export function listDataPaths(archive: Archive, site: Site): string[] {
  const issues = [...listIssueFiles(archive, site)].map(({ file }) => file);
  const files = [...listApiFiles(archive, site), ...issues, ...listDumps(archive, site)];
  return [...files.map(({ path }) => path), PACKAGE_PATH, RIGHTS_PATH, CHECKSUMS_PATH];
}
