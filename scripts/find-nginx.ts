/** Finds nginx, on which a test serves the site as hosts do; as root on Debian and Ubuntu, installs it. */
import { canInstall, installPackages, isProgram, onPath } from "./install-packages.ts";

/** Administrators' programs are not on everybody's path. */
const USUAL_PLACES = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx"];
const HOW_TO_INSTALL = "Install nginx (Debian: apt-get install nginx).";

/** Its path. Throws an error of one line where there is none and none can be installed. */
export function findNginx(): string {
  const find = () => [...onPath("nginx"), ...USUAL_PLACES].find(isProgram);
  let program = find();
  if (!program && canInstall()) {
    installPackages(["nginx"], HOW_TO_INSTALL);
    program = find();
  }
  if (!program) throw new Error(`No nginx found. ${HOW_TO_INSTALL}`);
  return program;
}
