/** Names and what each is to be called, one step at a time → each with the last of its steps; circles are errors. */
import type { VFile } from "vfile";
import { report } from "../diagnostics/report.ts";
import type { YamlPlace } from "../read/parse-yaml.ts";

/** An editor says of a name that it is another one. */
export interface Renaming {
  from: string;
  to: string;
  /** The article in which it holds; null for everywhere. */
  articleId: string | null;
  /** Where an editor says so. */
  file: VFile;
  place: YamlPlace;
}

export function followNames(renamings: readonly Renaming[]): Map<string, string> {
  const steps = new Map(renamings.map((renaming) => [renaming.from, renaming]));
  const told = new Set<string>();
  const last = new Map<string, string>();
  for (const { from } of renamings) {
    const path = [from];
    let step = steps.get(from);
    while (step && !path.includes(step.to)) {
      path.push(step.to);
      step = steps.get(step.to);
    }
    if (!step) last.set(from, path.at(-1) ?? from);
    else if (!told.has(from)) {
      const circle = path.slice(path.indexOf(step.to));
      for (const name of circle) told.add(name);
      const others = circle.flatMap((name) => steps.get(name) ?? []).filter((other) => other !== step);
      report(step.file, "circular-merge", {
        place: step.place,
        params: { circle: [...circle, step.to].join(" → ") },
        related: others.map(({ file, place }) => ({ path: file.path, place })),
      });
    }
  }
  return last;
}
