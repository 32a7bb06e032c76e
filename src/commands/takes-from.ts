/**
 * `(what the last site was made of, what the next is to be made of) → whether pages of the one may be taken for the
 * other`: another program or other settings make all anew.
 */
import { isDeepStrictEqual } from "node:util";
import type { InventoryHead, InventoryInputs } from "../schema/inventory.ts";

export function takesFrom(last: InventoryHead | null, inputs: InventoryInputs): boolean {
  return isDeepStrictEqual(last?.inputs, inputs);
}
