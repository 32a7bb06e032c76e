/** A headless Chromium that talks to no one but the page's own host. */
import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "./find-browser.ts";

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      // Containers run as root and give little shared memory.
      "--no-sandbox",
      "--disable-dev-shm-usage",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
