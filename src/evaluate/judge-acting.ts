/** The acting organisation of a record and the names that are right → what is wrong about the choice, or null. */
import type { Authority } from "../schema/record.ts";
import { foldText } from "./fold-text.ts";

export type ActingFault =
  | "none chosen"
  | "none expected"
  | "other form"
  | "a part of it"
  | "its parent"
  | "wrong boundary"
  | "other body";

/** Of the names that are right, the empty one says that it is right to choose none. */
export function judgeActing(chosen: Authority | null, names: readonly string[]): ActingFault | null {
  const right = names.filter((name) => name !== "").map(foldText);
  const mayBeNone = right.length === 0 || names.includes("");
  if (!chosen) return mayBeNone ? null : "none chosen";
  const name = foldText(chosen.name);
  if (right.includes(name)) return null;
  if (right.length === 0) return "none expected";
  if (chosen.forms.some((form) => right.includes(foldText(form)))) return "other form";
  if (right.some((want) => name.startsWith(want))) return "a part of it";
  if (right.some((want) => want.startsWith(name))) return "its parent";
  return right.some((want) => name.includes(want) || want.includes(name)) ? "wrong boundary" : "other body";
}
