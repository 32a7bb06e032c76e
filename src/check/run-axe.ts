/** `page → what axe-core finds`, one line for each element; empty where all is well. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RUN = `axe.run({ resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })`;

export async function runAxe(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const { violations } = (await page.evaluate(RUN)) as { violations: Violation[] };
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ""}`),
  );
}
