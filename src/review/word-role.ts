/** A role and the one that it is not → the key of a correction that says so; null where corrections can't tell them apart. */
import { rolesOf } from "../correct/plan-corrections.ts";
import type { SoftRole } from "../parse/role-weights.ts";
import type { Correction } from "../schema/corrections.ts";

export type RoleKey = Pick<Correction, "role" | "join">;

/** In the order of how plainly an editor would say it. */
function wordsFor(role: SoftRole): RoleKey[] {
  switch (role) {
    case "paragraph":
      return [{ role }, { join: "article" }];
    case "continuation":
      return [{ join: "paragraph" }];
    default:
      return [{ role }];
  }
}

export function wordRole(role: SoftRole, against: SoftRole): RoleKey | null {
  return (
    wordsFor(role).find((key) => {
      const asked = rolesOf({ at: "", ...key });
      return asked !== null && "soft" in asked && asked.soft.includes(role) && !asked.soft.includes(against);
    }) ?? null
  );
}
