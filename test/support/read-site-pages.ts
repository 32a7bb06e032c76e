/** The records of `test/fixtures/site/pages.yaml`. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { PageRecord } from "../../src/schema/record.ts";
import { makePage, type PartialPage } from "./make-page.ts";

const FIXTURE = new URL("../fixtures/site/pages.yaml", import.meta.url);

export function readSitePages(): PageRecord[] {
  const pages: PartialPage[] = parse(readFileSync(FIXTURE, "utf8"));
  return pages.map(makePage);
}
