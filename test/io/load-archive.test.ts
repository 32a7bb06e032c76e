import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DiagnosticsError } from "../../src/diagnostics/diagnostics-error.ts";
import { loadArchive } from "../../src/io/load-archive.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-archive-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

test("the seeds become an archive", async () => {
  const { issues, articles } = await loadArchive();
  expect(issues).toHaveLength(5);
  expect(articles.length).toBeGreaterThan(issues.length);
});

test("pages with errors are thrown, all of them", async () => {
  writeFileSync(join(folder, "a.txt"), "");
  writeFileSync(join(folder, "b.txt"), "---\ndate: never\n---\n标题");
  const error = await loadArchive({ input: folder }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DiagnosticsError);
  const ids = error instanceof DiagnosticsError ? error.diagnostics.map(({ id }) => id) : [];
  expect(ids).toEqual(["not-a-page", "bad-front-matter"]);
});
