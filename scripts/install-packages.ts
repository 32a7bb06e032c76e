/** What the tests need beside npm: looks for programs, and installs packages: of Debian and Ubuntu as root, of npm anywhere. */
import { spawnSync } from "node:child_process";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { delimiter, dirname, join } from "node:path";

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Where a command would stand in each folder of the path. */
export function onPath(command: string): string[] {
  const suffixes = process.platform === "win32" ? [".exe"] : [""];
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => suffixes.map((suffix) => join(folder, command + suffix)));
}

export function canInstall(): boolean {
  return existsSync("/etc/debian_version") && process.getuid?.() === 0 && onPath("apt-get").some(isProgram);
}

export interface Wanted {
  /** Looks for the program anew each time. */
  find(): string | undefined;
  packages: readonly string[];
  /** What it is called, for who reads that there is none. */
  name: string;
  advice: string;
}

/** Its path. Throws an error of one line where there is none and none can be installed. */
export function findOrInstall({ find, packages, name, advice }: Wanted): string {
  let path = find();
  if (!path && canInstall()) {
    installPackages(packages, advice);
    path = find();
  }
  if (!path) throw new Error(`No ${name} found. ${advice}`);
  return path;
}

/** Output goes to standard error, so that whoever waits sees why. Throws an error that ends with `advice`. */
export function installPackages(packages: readonly string[], advice: string): void {
  process.stderr.write(`Installing ${packages.join(" ")} for the tests …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
    const { status } = spawnSync("apt-get", args, { stdio: ["ignore", 2, 2], env });
    if (status !== 0) throw new Error(`apt-get ${args.join(" ")} failed. ${advice}`);
  }
}

/**
 * Puts a package of npm with all that it needs into a folder of its own, whole or not at all. Output goes to standard
 * error. Throws an error that ends with `advice`.
 */
export function installFromNpm(spec: string, folder: string, advice: string): void {
  process.stderr.write(`Installing ${spec} for the tests …\n`);
  mkdirSync(dirname(folder), { recursive: true });
  const next = mkdtempSync(`${folder}.next-`);
  try {
    const args = ["install", "--prefix", next, "--no-save", "--no-package-lock", "--no-audit", "--no-fund"];
    const { status } = spawnSync("npm", [...args, spec], {
      stdio: ["ignore", 2, 2],
      // npm is a script on Windows, which only a shell starts.
      shell: process.platform === "win32",
    });
    if (status !== 0) throw new Error(`npm install ${spec} failed. ${advice}`);
    // Another test may have been quicker.
    if (!existsSync(folder)) renameSync(next, folder);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}
