/** Finds the `sqlite3` command, by which tests read databases; as root on Debian and Ubuntu, installs it. */
import { canInstall, installPackages, isProgram, onPath } from "./install-packages.ts";

const HOW_TO_INSTALL = "Install the sqlite3 command (Debian: apt-get install sqlite3).";

/** Its path. Throws an error of one line where there is none and none can be installed. */
export function findSqlite(): string {
  const find = () => onPath("sqlite3").find(isProgram);
  let command = find();
  if (!command && canInstall()) {
    installPackages(["sqlite3"], HOW_TO_INSTALL);
    command = find();
  }
  if (!command) throw new Error(`No sqlite3 found. ${HOW_TO_INSTALL}`);
  return command;
}
