/** The organisations that an article names, each with where → the one whose act it reports. */
import type { TextRole } from "./collect-texts.ts";

export interface OrganisationUse {
  /** Authority. */
  name: string;
  role: TextRole;
  /** UTF-16 offset in its text. */
  start: number;
  /** The characters right before and after the mention. */
  before: string;
  after: string;
}

/** What a mention says for its body as the acting one. */
const HEADLINE = 6;
const OTHER_TITLE = 2.5;
const LEAD = 3;
const BODY = 0.8;
/** Being named first in a text is to be its subject. */
const FIRST = 1.5;
const AT_START = 2;
const SOURCE_OR_HOST = 2;
const SPOKESPERSON = 1.5;
const MAX_BODY = 4;
/** Mentions of bodies that are quoted, thanked or part of a title. */
const IN_TITLE_MARKS = -3;
const BELOW = -1;

const UNIONS = ["工会", "总工会"];
/** A team acts for the body that sent it. */
const TEAM = /(?:服务队|合唱团|代表队|艺术团|中队|车间|班组|小分队)$/u;
/** A company's name with less than this is any company's. */
const MIN_BASE = 3;
/** A body that is only named in passing does not act. */
const MIN_SCORE = 2.4;
const TEAM_SHARE = 0.4;
const MAIN_HOST = /^(?:等\p{Script=Han}{0,4})?(?:共同|联合)?(?:主办|举办|组织|印发)/u;
const MAIN_HOST_WEIGHT = 2;
const MINOR_HOST = /^(?:等\p{Script=Han}{0,4})?(?:协办|支持|承办)/u;

const HOST = /(?:由|从|在)$/u;
const HOST_AFTER =
  /^(?:等\p{Script=Han}{0,4})?(?:主办|举办|开展|组织|召开|启动|了解到|获悉|印发|联合|承办|发布|邀请|走进|前往|推出|成立|慰问|携手|会同|精心|紧密|积极|工会|专题|评选|获评)/u;
const SPOKEN = /^(?:相关|有关)?(?:负责人|负责同志|领导)(?:表示|说|介绍|告诉)/u;
const QUOTED = /[《“]\p{Script=Han}{0,12}$/u;

export function chooseActing(uses: readonly OrganisationUse[]): string | null {
  const scores = new Map<string, number>();
  const bodyUses = new Map<string, number>();
  const firstIn = new Set<TextRole>();
  for (const use of uses) {
    let score = weigh(use, bodyUses);
    if (!firstIn.has(use.role)) score += FIRST;
    firstIn.add(use.role);
    scores.set(use.name, (scores.get(use.name) ?? 0) + score);
  }
  // What a company does is reported, in the paper of its union, as what its union does.
  for (const [union, own] of [...scores]) {
    const base = UNIONS.flatMap((end) => (union.endsWith(end) ? [union.slice(0, -end.length)] : [])).find(
      ({ length }) => length >= MIN_BASE,
    );
    if (base === undefined) continue;
    let gained = own;
    for (const [name, score] of scores)
      if (name !== union && (name.endsWith(base) || base.endsWith(name))) gained += score;
    scores.set(union, gained);
  }
  for (const [name, score] of scores) {
    const sender = TEAM.test(name)
      ? [...scores.keys()].find((other) => !TEAM.test(other) && sharesPart(name, other))
      : undefined;
    if (sender !== undefined) scores.set(sender, (scores.get(sender) ?? 0) + score / TEAM_SHARE);
  }
  let best: string | null = null;
  for (const [name, score] of scores) if (best === null || score > (scores.get(best) ?? 0)) best = name;
  return best !== null && (scores.get(best) ?? 0) >= MIN_SCORE ? best : null;
}

/** Names of a team and of the body that sent it have this much in common: 恒安中医院. */
const SHARED_PART = 4;

function sharesPart(team: string, body: string): boolean {
  for (let at = 0; at + SHARED_PART <= team.length; at += 1)
    if (body.includes(team.slice(at, at + SHARED_PART))) return true;
  return false;
}

function weigh({ name, role, start, before, after }: OrganisationUse, bodyUses: Map<string, number>): number {
  let score =
    role === "headline"
      ? HEADLINE
      : role === "kicker" || role === "subhead"
        ? OTHER_TITLE
        : role === "lead"
          ? LEAD
          : BODY;
  if (role === "body") {
    const count = (bodyUses.get(name) ?? 0) + 1;
    bodyUses.set(name, count);
    if (count > MAX_BODY) score = 0;
  }
  if (start === 0) score += AT_START;
  if (HOST.test(before) || HOST_AFTER.test(after)) score += SOURCE_OR_HOST;
  if (MAIN_HOST.test(after)) score += MAIN_HOST_WEIGHT;
  if (MINOR_HOST.test(after)) score -= 1;
  if (SPOKEN.test(after)) score += SPOKESPERSON;
  if (QUOTED.test(before)) score += IN_TITLE_MARKS;
  if (/^下属|^所属/u.test(after)) score += BELOW;
  return TEAM.test(name) ? score * TEAM_SHARE : score;
}
