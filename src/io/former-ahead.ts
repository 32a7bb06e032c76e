/**
 * The last site looked for ahead of a build that may come: its inventories, which take the longest, are read by a thread
 * as soon as they are written, and held against the files when the build begins.
 */
import { existsSync } from "node:fs";
import { describeInventories, type FormerSite } from "./find-former.ts";
import { findFormerBeside } from "./find-former-beside.ts";
import { inventoryPathOf } from "./kept-sites.ts";
import { statEntry } from "./stat-entry.ts";

/** Bytes of an inventory that is held so long: that of some 30,000 articles. */
const MOST_HELD = 50_000_000;

interface Search {
  target: string;
  /** Of the inventories that it reads. */
  state: string;
  found: Promise<FormerSite | null>;
  goOn: () => void;
  giveUp: () => void;
}

export class FormerAhead {
  #begun: Search | null = null;

  /** To be called when a site has been published, or was found to be as it should be. */
  begin(target: string): void {
    const state = describeInventories(target);
    if (this.#begun?.target === target && this.#begun.state === state) return;
    this.#begun?.giveUp();
    this.#begun = null;
    const inventory = existsSync(target) ? statEntry(inventoryPathOf(target, target)) : null;
    if (!inventory || inventory.size > MOST_HELD) return;
    let goOn = () => {};
    const asked = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const stop = new AbortController();
    const found = findFormerBeside(target, { asked, signal: stop.signal });
    this.#begun = { target, state, found, goOn, giveUp: () => stop.abort() };
  }

  /** As `findFormerBeside`. */
  find(target: string): Promise<FormerSite | null> {
    const begun = this.#begun;
    if (begun?.target !== target) return findFormerBeside(target);
    this.#begun = null;
    begun.goOn();
    return begun.found;
  }
}
