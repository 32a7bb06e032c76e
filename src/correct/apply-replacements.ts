/** A page and the plan of its corrections: the words that an editor replaced are replaced in the text, and the lines that this emptied noted. */
import type { VFile } from "vfile";
import type { CorrectionPlan } from "./plan-corrections.ts";
import { listEmptied, replaceText } from "./replace-text.ts";

export function applyReplacements(file: VFile, { replacements }: CorrectionPlan): void {
  const page = String(file);
  file.value = replaceText(page, replacements);
  file.data.emptied = listEmptied(page, file.value);
}
