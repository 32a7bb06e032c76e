/** A revision of the repository that holds a folder → its files in a folder, and where in it that folder is. */
import { spawnSync } from "node:child_process";
import { mkdirSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** Told to the user as it is: what is wrong is no defect. */
export class RevisionError extends Error {
  override readonly name = "RevisionError";
}

function runGit(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string | null {
  const { status, stdout, error } = spawnSync("git", args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  if (error) throw new RevisionError(`git can't be run: ${error.message}`);
  return status === 0 ? stdout.trim() : null;
}

export interface Repository {
  /** Its topmost folder. */
  root: string;
  /** What the revision is called in full. */
  commit: string;
}

/** Throws a RevisionError outside of a repository and for a revision that it doesn't know. */
export function findRevision(folder: string, revision: string): Repository {
  const root = runGit(dirname(resolve(folder)), ["rev-parse", "--show-toplevel"]);
  if (root === null)
    throw new RevisionError(`${resolve(folder)} is in no git repository, expected one to compare with`);
  const commit = runGit(root, [
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${revision}^{commit}`,
  ]);
  if (commit === null)
    throw new RevisionError(`Unknown revision “${revision}”, expected a commit, branch or tag of ${root}`);
  return { root: realpathSync(root), commit };
}

/** Neither the index nor the files of the repository are touched. `scratch` is a folder that nobody else uses. */
export function checkOutRevision({ root, commit }: Repository, scratch: string): string {
  const tree = join(scratch, "tree");
  mkdirSync(tree, { recursive: true });
  const env = { GIT_INDEX_FILE: join(scratch, "index") };
  const isDone =
    runGit(root, ["read-tree", commit], env) !== null &&
    runGit(root, ["checkout-index", "--all", "--force", `--prefix=${tree}/`], env) !== null;
  if (!isDone) throw new RevisionError(`${commit} can't be read from the repository ${root}`);
  return tree;
}

/** Where a folder is in the repository; null where it is outside of it. */
export function placeInRepository(root: string, folder: string): string | null {
  const path = relative(root, realpathSync(folder));
  return path.startsWith("..") ? null : path;
}
