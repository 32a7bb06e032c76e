/** The vocabulary of places → name of a place → name of the place it lies in; what lies in nothing is left out. */
import type { PlaceNode, Places } from "../schema/places.ts";

export function listPlaceParents({ places }: Pick<Places, "places">): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  const visit = (nodes: readonly (string | PlaceNode)[], above: string | null) => {
    for (const node of nodes) {
      const label = typeof node === "string" ? node : node.label;
      if (above !== null) parents.set(label, above);
      if (typeof node !== "string" && node.parts) visit(node.parts, label);
    }
  };
  visit(places, null);
  return parents;
}
