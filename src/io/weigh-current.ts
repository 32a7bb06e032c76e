/** A folder of a site → what the site weighs, if nobody has changed anything in it since it was made; else null. */
import { SiteWeight } from "../publish/site-weight.ts";
import { readInventory } from "./inventory-file.ts";
import { walkKnown } from "./walk-known.ts";

export function weighCurrent(target: string): SiteWeight | null {
  const inventory = readInventory(target, target);
  if (!inventory) return null;
  const { files } = inventory;
  const weight = new SiteWeight();
  for (const [path, state] of walkKnown(target, inventory)) {
    const [, , bytes, changed] = files.get(path) ?? [];
    if (state.bytes !== bytes || state.changed !== changed) return null;
    weight.add(`/${path}`, state.bytes);
  }
  return weight.files === files.size ? weight : null;
}
