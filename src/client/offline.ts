/**
 * Offline reading, where the browser can and the reader has not switched it off: registers the worker that answers
 * without a network, and keeps the open page and its issue. Switched off, it takes all of this away again.
 */
import { keepIssue } from "./offline/keep-issue.ts";
import { keepPage } from "./offline/keep-page.ts";
import { findPage, forgetAll } from "./offline/kept-files.ts";
import { readSetting } from "./settings/stored-setting.ts";

/** Milliseconds after loading by which phones have drawn a page. */
const USUALLY_IDLE = 2000;

const script = document.currentScript as HTMLScriptElement;
/** The folder of the site; scripts stand in one below it. */
const base = new URL("../", script.src).pathname;

async function switchOn(): Promise<void> {
  await navigator.serviceWorker.register(`${base}service-worker.js`, { scope: base });
  await navigator.serviceWorker.ready;
  // The first page of a visit came before there was a worker.
  if (!(await findPage(base, location.href))) {
    await keepPage(base, location.href, await fetch(location.href));
  }
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  const { issue } = document.body.dataset;
  if (issue !== undefined && connection?.saveData !== true) {
    await keepIssue(base, new URL(issue, location.href).href);
  }
}

async function switchOff(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(base);
  if (registration?.scope === new URL(base, location.href).href) await registration.unregister();
  await forgetAll(base);
}

async function follow(): Promise<void> {
  try {
    await (readSetting("offline") === "off" ? switchOff() : switchOn());
  } catch {
    // No network, no room or no permission: the page is as good as it would be without a worker.
  }
}

/** What is being read comes first. Safari does not tell when it is idle. */
function followWhenIdle(): void {
  if ("requestIdleCallback" in window) requestIdleCallback(() => void follow());
  else setTimeout(() => void follow(), USUALLY_IDLE);
}

// Only secure contexts have workers and caches.
if ("serviceWorker" in navigator && "caches" in window) {
  const group = document.querySelector<HTMLElement>('[data-setting="offline"]');
  if (group) {
    group.hidden = false;
    // The choice is stored by the panel around the group, which hears of it later.
    group.addEventListener("change", () => setTimeout(() => void follow()));
  }
  if (document.readyState === "complete") followWhenIdle();
  else addEventListener("load", followWhenIdle);
}
