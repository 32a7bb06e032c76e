/**
 * What an editor says a line is → the roles among which the decision over the page is left to choose, or the one role
 * by which the line stands outside that decision.
 */
import type { AskedRole } from "../schema/corrections.ts";
import type { FixedRole } from "./measure-shape.ts";
import type { SoftRole } from "./role-weights.ts";

export type AskedRoles = { soft: readonly SoftRole[] } | { fixed: FixedRole };

declare module "vfile" {
  interface DataMap {
    /** 1-based line → what an editor says it is. */
    asked: ReadonlyMap<number, AskedRoles>;
  }
}

const OPENS_ARTICLE: AskedRoles = { soft: ["kicker", "headline", "lead"] };

/** A paragraph or an article that begins with a line, or goes on with it. */
export const SEAMS = {
  join: {
    paragraph: { soft: ["continuation"] },
    article: { soft: ["paragraph", "continuation", "crosshead"] },
  },
  split: { paragraph: { soft: ["lead", "paragraph"] }, article: OPENS_ARTICLE },
} as const satisfies Record<"join" | "split", Record<"paragraph" | "article", AskedRoles>>;

export function askRoles(role: AskedRole): AskedRoles {
  switch (role) {
    case "folio":
    case "caption":
    case "credit":
    case "attribution":
    case "jump":
    case "ornament":
      return { fixed: role };
    case "body":
      return { soft: ["lead", "paragraph", "continuation"] };
    case "paragraph":
      return { soft: ["lead", "paragraph"] };
    case "byline":
      return { soft: ["byline", "closing"] };
    default:
      return { soft: [role] };
  }
}
