/** What no shape can say of the vocabulary of places: labels are unique, and the places that lists speak of exist. */
import type { z } from "zod";
import type { PlaceNode, Places } from "./places.ts";

/** Adds an issue, in both languages in its `params`, at the place of each offending entry. */
export function checkPlaces({ places, prefer, common }: Places, context: z.RefinementCtx): void {
  const complain = (path: (string | number)[], en: string, zh: string) =>
    context.addIssue({ code: "custom", path, message: en, params: { zh } });

  const above = new Map<string, string | null>();
  const visit = (
    nodes: readonly (string | PlaceNode)[],
    parent: string | null,
    path: readonly (string | number)[],
  ) => {
    for (const [index, node] of nodes.entries()) {
      const label = typeof node === "string" ? node : node.label;
      const own = [...path, index];
      const other = above.get(label);
      if (other !== undefined)
        complain(
          typeof node === "string" ? own : [...own, "label"],
          `the label “${label}” already stands ${other === null ? "at the top" : `below “${other}”`}; begin one of the two with the name of the place it lies in`,
          `标签“${label}”已见于${other === null ? "顶层" : `“${other}”之下`}，请在其一之前加上其上级地名`,
        );
      else above.set(label, parent);
      if (typeof node !== "string" && node.parts) visit(node.parts, label, [...own, "parts"]);
    }
  };
  visit(places, null, ["places"]);

  for (const [key, labels] of Object.entries({ prefer, common }))
    for (const [index, label] of labels.entries())
      if (!above.has(label))
        complain(
          [key, index],
          `no place has the label “${label}”; correct the spelling or add the place`,
          `没有标签为“${label}”的地名，请改正写法或补上该地名`,
        );
}
