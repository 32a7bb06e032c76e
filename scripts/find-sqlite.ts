/** Finds the `sqlite3` command, by which tests read databases; as root on Debian and Ubuntu, installs it. */
import { findOrInstall, isProgram, onPath } from "./install-packages.ts";

/** Its path. Throws as `findOrInstall` does. */
export function findSqlite(): string {
  return findOrInstall({
    find: () => onPath("sqlite3").find(isProgram),
    packages: ["sqlite3"],
    name: "sqlite3",
    advice: "Install the sqlite3 command (Debian: apt-get install sqlite3).",
  });
}
