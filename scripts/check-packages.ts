/**
 * `npm run check:packages`: whether each package that the lockfile names has a digest and a licence of the
 * list, whether one that is not named in `allowScripts` would run a script, and what the registry knows of their faults.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { findPackageFaults, lockfileSchema, manifestSchema } from "./packages/find-package-faults.ts";
import { readInstalled } from "./packages/read-installed.ts";
import { readOptions } from "./read-options.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const readJson = (name: string): unknown => JSON.parse(readFileSync(`${root}/${name}`, "utf8"));

const countsSchema = z.object({
  critical: z.number(),
  high: z.number(),
  moderate: z.number(),
  low: z.number(),
});
const reportSchema = z.object({ metadata: z.object({ vulnerabilities: countsSchema }) });

/** What `npm audit` says, and whether it is reason to fail. Not every registry answers, and that says nothing of the packages. */
function audit(): { said: string; isFaulty: boolean } {
  const { stdout } = spawnSync("npm", ["audit", "--json"], { cwd: root, encoding: "utf8" });
  const report = reportSchema.safeParse(parseJson(stdout));
  if (!report.success)
    return {
      said: "audit: the registry in use does not offer it, so known faults were not looked for",
      isFaulty: false,
    };
  const { critical, high, moderate, low } = report.data.metadata.vulnerabilities;
  const said = `audit: ${critical} critical, ${high} high, ${moderate} moderate, ${low} low`;
  return { said, isFaulty: critical + high > 0 };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const USAGE = `Usage: npm run check:packages -- [--offline]

Says whether each package of the lockfile has a digest and a licence of the list, whether one that is not
named in allowScripts would run a script, and what the registry knows of their faults.

  --offline  don't ask the registry
  --help     print this`;

const isOffline = readOptions(
  USAGE,
  { options: { offline: { type: "boolean", default: false } } },
  ({ values }) => values.offline,
);
const manifest = manifestSchema.parse(readJson("package.json"));
const lockfile = lockfileSchema.parse(readJson("package-lock.json"));
const faults = findPackageFaults(manifest, lockfile, (path) => readInstalled(root, path));
for (const { path, fault } of faults) process.stdout.write(`${path} ${fault}\n`);
const count = Object.keys(lockfile.packages).length - 1;
const scripts = Object.keys(manifest.allowScripts).join(", ");
process.stdout.write(`${count} packages: ${faults.length} faults; install scripts of ${scripts} only\n`);
const audited = isOffline ? null : audit();
if (audited) process.stdout.write(`${audited.said}\n`);
process.exitCode = faults.length > 0 || audited?.isFaulty ? 1 : 0;
