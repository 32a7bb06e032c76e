/** The manifest of the project, its lockfile and what the installed packages say of themselves → what is wrong with them. */
import { z } from "zod";
import { isLicenceAllowed } from "./is-licence-allowed.ts";

export const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
  /** Packages by name, and whether npm may run their install scripts. */
  allowScripts: z.record(z.string(), z.boolean()).default({}),
});

const entrySchema = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  link: z.boolean().optional(),
});

export const lockfileSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), entrySchema),
});

/** Of an installed package. */
export const installedSchema = z.object({
  scripts: z.record(z.string(), z.string()).optional(),
  gypfile: z.boolean().optional(),
});

export interface Installed extends z.infer<typeof installedSchema> {
  /** Whether it has a `binding.gyp`, which npm compiles where no script says otherwise. */
  hasGypFile: boolean;
}

export interface PackageFault {
  /** As the lockfile has it: `node_modules/esbuild`. */
  path: string;
  fault: string;
}

/** What npm runs by itself when it installs a package. */
const INSTALL_SCRIPTS = ["preinstall", "install", "postinstall"];
/** The strongest digest that the registry gives; others can be forged, or soon will be. */
const DIGEST = /^sha512-[A-Za-z0-9+/]{86}==$/;
/** What is not from a registry has no digest that anybody else has seen. */
const FROM_REGISTRY = /^https:\/\//;

const nameOf = (path: string) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

function runsScript({ scripts = {}, gypfile, hasGypFile }: Installed): boolean {
  if (INSTALL_SCRIPTS.some((name) => name in scripts)) return true;
  return hasGypFile && gypfile !== false;
}

/** `installed` gives null for what is not installed, such as the binary of another platform. */
export function findPackageFaults(
  manifest: z.infer<typeof manifestSchema>,
  lockfile: z.infer<typeof lockfileSchema>,
  installed: (path: string) => Installed | null,
): PackageFault[] {
  const faults: PackageFault[] = [];
  const withScripts = new Set<string>();
  for (const [path, entry] of Object.entries(lockfile.packages)) {
    if (path === "") continue;
    const complain = (fault: string) => faults.push({ path, fault });
    const { integrity, resolved, license, hasInstallScript, link } = entry;
    if (link) complain("is a link, expected a package of the registry");
    else if (!integrity || !DIGEST.test(integrity)) complain("has no SHA-512 digest in the lockfile");
    if (resolved !== undefined && !FROM_REGISTRY.test(resolved))
      complain(`comes from ${resolved}, expected the registry`);
    if (license === undefined || !isLicenceAllowed(license))
      complain(`has the licence ${license ?? "of nobody knows what"}, expected one of the list`);
    const own = installed(path);
    if (!hasInstallScript && !(own && runsScript(own))) continue;
    withScripts.add(nameOf(path));
    if (manifest.allowScripts[nameOf(path)] !== true)
      complain("runs a script when it is installed, expected its name in `allowScripts` of package.json");
  }
  for (const name of Object.keys(manifest.allowScripts))
    if (!withScripts.has(name))
      faults.push({
        path: `node_modules/${name}`,
        fault: "runs no script, expected no word of it in `allowScripts`",
      });
  return faults;
}
