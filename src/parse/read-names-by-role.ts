/** `记者 马超 通讯员 刘栋` → the names in each role. Reads the inside of a byline or credit, all of it. */
import type { BylineGrammar } from "./compile-byline-grammar.ts";
import { splitNames } from "./split-names.ts";

export interface NamesByRole {
  reporters: string[];
  correspondents: string[];
  photographers: string[];
  /** True where a role word was found; names without one are the caller's to judge. */
  hasRole: boolean;
  /** True where the photo ending says that the names also wrote (摄影报道, 文/摄). */
  wroteAndShot: boolean;
  /** True where the names only took the photo (摄, 供图). */
  onlyShot: boolean;
  /** Names that stood before any role word. */
  bare: string[];
  odd: string[];
}

/** `记者 张三 整理`: what was done with others' words, after the names. */
const EDITED = /\s+(?:采访|编辑|综合)?(?:整理|采写|撰写|撰文|编写|编译)\s*$/u;
const WRITER_AND_SHOOTER = /^(.+?)\s*[/／]?\s*(?<=[\s/／])文\s*[/／]?\s+(.+)$/u;

type Field = "reporters" | "correspondents" | "photographers";

export function readNamesByRole(text: string, grammar: BylineGrammar): NamesByRole {
  const result: NamesByRole = {
    reporters: [],
    correspondents: [],
    photographers: [],
    hasRole: false,
    wroteAndShot: false,
    onlyShot: false,
    bare: [],
    odd: [],
  };
  let rest = text
    .replace(/报道\s*[:：,，。]?\s*$/u, (ending) =>
      /(?:摄影|图文)\s*\/?\s*$/u.test(text.slice(0, -ending.length)) ? ending : "",
    )
    .replace(EDITED, "")
    .trim();
  const ending = grammar.photoEnd.exec(rest);
  const divided =
    ending?.groups?.both === undefined
      ? WRITER_AND_SHOOTER.exec(ending ? rest.slice(0, ending.index) : "")
      : null;
  if (divided) {
    // `本报记者 钟晓璐 文 马俊 摄`: one wrote, the other took the photo.
    const writers = readNamesByRole(divided[1] ?? "", grammar);
    const shooters = splitNames(divided[2] ?? "", grammar.surnames);
    return {
      ...writers,
      wroteAndShot: true,
      photographers: shooters.names,
      odd: [...writers.odd, ...shooters.odd],
    };
  }
  if (ending) {
    result.wroteAndShot = ending.groups?.both !== undefined;
    result.onlyShot = !result.wroteAndShot;
    rest = rest.slice(0, ending.index);
  }
  let field: Field | null = null;
  const named: string[] = [];
  while (rest.trim() !== "") {
    const next = grammar.nextRole.exec(rest);
    const chunk = next ? rest.slice(0, next.index) : rest;
    const { names, odd } = splitNames(chunk.replace(/^[\s:：/／]+/u, ""), grammar.surnames);
    result.odd.push(...odd);
    if (field) result[field].push(...names);
    else result.bare.push(...names);
    named.push(...names);
    if (!next) break;
    result.hasRole = true;
    field = fieldOf(next.groups?.role ?? "", grammar);
    rest = rest.slice(next.index + next[0].length);
  }
  if (result.wroteAndShot) result.photographers = named;
  if (result.onlyShot) Object.assign(result, { reporters: [], correspondents: [], photographers: named });
  for (const key of ["reporters", "correspondents", "photographers"] as const)
    result[key] = [...new Set(result[key])];
  return result;
}

function fieldOf(role: string, { words }: BylineGrammar): Field {
  if (words.roles.photographer.includes(role)) return "photographers";
  return words.roles.correspondent.includes(role) ? "correspondents" : "reporters";
}
