/** The checks of a built site by name, in the order of the report. */
import type { BuiltSite } from "./built-site.ts";
import { checkApi } from "./check-api.ts";
import { checkBudgets } from "./check-budgets.ts";
import { checkFeeds } from "./check-feeds.ts";
import { checkForeign } from "./check-foreign.ts";
import { checkHosts } from "./check-hosts.ts";
import { checkHtml } from "./check-html.ts";
import { checkJsonLd } from "./check-json-ld.ts";
import { checkLinks } from "./check-links.ts";
import { checkOai } from "./check-oai.ts";
import { checkOrphans } from "./check-orphans.ts";
import { checkPackage } from "./check-package.ts";
import { checkParquet } from "./check-parquet.ts";
import { checkSearch } from "./check-search.ts";
import { checkSitemap } from "./check-sitemap.ts";
import { checkSqlite } from "./check-sqlite.ts";
import { checkSubjects } from "./check-subjects.ts";
import { checkTables } from "./check-tables.ts";
import type { CheckResult, OnProgress } from "./finding.ts";
import type { ApiRecords } from "./read-api.ts";

/** The records are read once, by whichever check is the first to ask. */
export type Check = (
  site: BuiltSite,
  readRecords: () => ApiRecords,
  onProgress?: OnProgress,
) => CheckResult | Promise<CheckResult>;

export const CHECKS = {
  links: (site, _, onProgress?: OnProgress) => checkLinks(site, onProgress),
  orphans: (site) => checkOrphans(site),
  foreign: (site) => checkForeign(site),
  html: (site) => checkHtml(site),
  api: (_, readRecords) => checkApi(readRecords()),
  "json-ld": (site, readRecords) => checkJsonLd(site, readRecords()),
  feeds: (site, readRecords) => checkFeeds(site, readRecords()),
  sitemap: (site, readRecords) => checkSitemap(site, readRecords()),
  oai: (site, readRecords) => checkOai(site, readRecords()),
  tables: (site, readRecords) => checkTables(site, readRecords()),
  parquet: (site, readRecords) => checkParquet(site, readRecords()),
  sqlite: (site, readRecords) => checkSqlite(site, readRecords()),
  subjects: (site, readRecords) => checkSubjects(site, readRecords()),
  package: (site) => checkPackage(site),
  budgets: (site) => checkBudgets(site),
  hosts: (site) => checkHosts(site),
  search: (site, readRecords) => checkSearch(site, readRecords()),
} as const satisfies Record<string, Check>;

export type CheckName = keyof typeof CHECKS;

export const CHECK_NAMES = Object.keys(CHECKS) as CheckName[];
