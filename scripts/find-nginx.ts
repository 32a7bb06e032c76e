/** Finds nginx, on which a test serves the site as hosts do; as root on Debian and Ubuntu, installs it. */
import { findOrInstall, isProgram, onPath } from "./install-packages.ts";

/** Administrators' programs are not on everybody's path. */
const USUAL_PLACES = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx"];

/** Its path. Throws as `findOrInstall` does. */
export function findNginx(): string {
  return findOrInstall({
    find: () => [...onPath("nginx"), ...USUAL_PLACES].find(isProgram),
    packages: ["nginx"],
    name: "nginx",
    advice: "Install nginx (Debian: apt-get install nginx).",
  });
}
