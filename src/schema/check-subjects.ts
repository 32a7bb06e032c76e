/** What no shape can say of the subject vocabulary: labels are unique, broader concepts exist and don't run in circles. */
import type { z } from "zod";
import type { Subject } from "./subjects.ts";

/** Adds an issue, in both languages in its `params`, at the place of each offending entry. */
export function checkSubjects(subjects: readonly Subject[], context: z.RefinementCtx): void {
  const complain = (path: (string | number)[], en: string, zh: string) =>
    context.addIssue({ code: "custom", path, message: en, params: { zh } });

  const owners = new Map<string, string>();
  for (const [index, { label, also, group, evidence }] of subjects.entries()) {
    const labels: [string, (string | number)[]][] = [
      [label, [index, "label"]],
      ...also.map((other, at): [string, (string | number)[]] => [other, [index, "also", at]]),
    ];
    for (const [name, path] of labels) {
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, label);
      else
        complain(
          path,
          `the label “${name}” is already one of “${owner}”; rename or remove one of the two`,
          `标签“${name}”已属于“${owner}”，请改名或删去其一`,
        );
    }
    const seen = new Set<string>();
    for (const kind of ["strong", "weak", "not"] as const)
      for (const [at, term] of evidence[kind].entries()) {
        if (seen.has(term))
          complain(
            [index, "evidence", kind, at],
            `the term “${term}” stands twice in “${label}”; remove one of the two`,
            `词语“${term}”在“${label}”中出现两次，请删去其一`,
          );
        seen.add(term);
      }
    if (group && seen.size > 0)
      complain(
        [index, "evidence"],
        `“${label}” only gathers other concepts, so its evidence is never used; remove \`group\` or \`evidence\``,
        `“${label}”是只作归类的上位概念，其判据不会使用，请删去 group 或 evidence`,
      );
  }

  const broaderOf = new Map(subjects.map(({ label, broader }) => [label, broader]));
  for (const [index, { label, broader }] of subjects.entries()) {
    if (broader === undefined) continue;
    const path = [index, "broader"];
    if (!broaderOf.has(broader)) {
      complain(
        path,
        `no concept has the label “${broader}”; correct the spelling or add the concept`,
        `没有标签为“${broader}”的概念，请改正写法或补上该概念`,
      );
      continue;
    }
    const way = [label];
    let next: string | undefined = broader;
    while (next !== undefined && !way.includes(next)) {
      way.push(next);
      next = broaderOf.get(next);
    }
    // Entries that merely lead into a circle are not at fault; those on it are.
    if (next === label)
      complain(
        path,
        `the broader concepts run in a circle: ${[...way, label].join(" → ")}; remove one \`broader\``,
        `上位概念循环：${[...way, label].join(" → ")}，请删去其中一个 broader`,
      );
  }
}
