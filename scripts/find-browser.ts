/** Finds a Chromium for the browser tests; as root on Debian and Ubuntu, installs one where there is none. */
import { spawnSync } from "node:child_process";
import { canInstall, findOrInstall, installPackages, isProgram, onPath } from "./install-packages.ts";

const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "msedge",
];
const USUAL_PLACES = [
  "/usr/lib/chromium/chromium",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const FONT_PACKAGE = "fonts-noto-cjk";
const HOW_TO_INSTALL = `Install Chromium or Chrome (Debian: apt-get install chromium ${FONT_PACKAGE}), or set CHROMIUM_PATH to its program file.`;

function search(): string | undefined {
  return [...COMMANDS.flatMap(onPath), ...USUAL_PLACES].find(isProgram);
}

/** Without a Chinese font every page is measured and drawn as empty boxes. */
function lacksChineseFont(): boolean {
  const { status, stdout } = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  return status === 0 && stdout.trim() === "";
}

/**
 * The path of a Chromium program file. `CHROMIUM_PATH` wins; then come the PATH and the usual places.
 * Throws an error of one line that says how to get a browser where there is none and none can be installed.
 */
export function findBrowser(): string {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && !isProgram(chosen)) throw new Error(`CHROMIUM_PATH is ${chosen}, which is no program file.`);
  const browser = findOrInstall({
    find: () => chosen || search(),
    packages: ["chromium", FONT_PACKAGE],
    name: "browser",
    advice: HOW_TO_INSTALL,
  });
  if (lacksChineseFont() && canInstall()) installPackages([FONT_PACKAGE], HOW_TO_INSTALL);
  return browser;
}
