/** The mentions of bodies in an article → for each body what speaks for it, and against it, as the acting one. */
import type { TextRole } from "./collect-texts.ts";
import type { Deed } from "./read-deed.ts";

export interface OrganisationUse {
  /** Authority. */
  name: string;
  role: TextRole;
  /** UTF-16 offset in its text. */
  start: number;
  /** The characters right before and after the mention. */
  before: string;
  after: string;
  /** How the text goes on to say that the body does something. */
  deed: Deed | null;
  /** A town or a sole kind of body, which is a body by its deed alone. */
  isActor: boolean;
}

export type ActingFeatures = ReturnType<typeof measureNothing>;
export type ActingFeature = keyof ActingFeatures;

/** All features at once: objects of one shape are read the fastest. */
function measureNothing() {
  return {
    inHeadline: 0,
    opensHeadline: 0,
    inOtherTitle: 0,
    inLead: 0,
    firstInLead: 0,
    opensLead: 0,
    againInLead: 0,
    inBody: 0,
    againInBody: 0,
    firstInBody: 0,
    acts: 0,
    isSource: 0,
    does: 0,
    isMarked: 0,
    hasStaff: 0,
    isActor: 0,
    isWhere: 0,
    isHost: 0,
    helps: 0,
    speaks: 0,
    isPraised: 0,
    ownsSomething: 0,
    isUnion: 0,
    isTeam: 0,
    isCompany: 0,
    isOffice: 0,
    sent: 0,
    isUnionOfNamed: 0,
    hasUnionNamed: 0,
    isPartOfNamed: 0,
    hasPartNamed: 0,
    isAlone: 0,
    isPassing: 0,
  };
}

const UNION = /工会$/u;
/** A team acts for the body that sent it. */
const TEAM = /(?:服务队|合唱团|代表队|艺术团|中队|车间|班组|小分队|队)$/u;
const COMPANY = /(?:公司|集团|银行|厂|矿)$/u;
const OFFICE = /(?:局|委|厅|署|部|法院|检察院|政府)$/u;
/** A company's name with less than this is any company's. */
const MIN_BASE = 3;
/** Names of a team and of the body that sent it have this much in common: 恒安中医院. */
const SHARED_PART = 4;
/** Mentions that count, in lead and body. */
const MOST = 3;

const SOURCE = /(?:由|从)$/u;
const SOURCE_AFTER = /^(?:等\p{Script=Han}{0,4})?(?:了解到|获悉)/u;
/** A body that somebody is at, goes to or comes from, or that is acted upon. */
const WHERE = /(?:是|在|来自|到|去|赴|进|往|住|位于|走访|参观|联系|给|被|让|对)$/u;
const ACTS =
  /^(?:等\p{Script=Han}{0,4})?(?:近日|日前|今年|昨日|昨天|今天|还|也|先后|积极|紧密|精心|专题|联合|携手|会同|正式|持续|不断|大力|全面|\d{1,2}月\d{1,2}日|，)?(?:主办|举办|开展|组织|召开|启动|印发|承办|发布|邀请|走进|前往|推出|成立|慰问|把|将|为|向|与|以|投入|建立|打造|推动|推进|推行|探索|实施|聚焦|围绕|依托|通过|设立|创建|创新|培养|评选|获评|荣获|审结|判决|公布|出台|安排|派出|完成|实现|启用|开通|提醒|表示|要求)/u;
const MAIN_HOST = /^(?:等\p{Script=Han}{0,4})?(?:共同|联合)?(?:主办|举办|组织|印发)/u;
const MINOR_HOST = /^(?:等\p{Script=Han}{0,4})?(?:协办|支持|承办)/u;
const SPOKEN =
  /^(?:相关|有关)?(?:负责人|负责同志|领导|主席|书记|院长|经理|局长|主任)\p{Script=Han}{0,4}(?:表示|说|介绍|告诉)/u;
const QUOTED = /[《“]\p{Script=Han}{0,12}$/u;
const OWNS = /^(?:下属|所属|的)/u;

export function measureActing(uses: readonly OrganisationUse[]): Map<string, ActingFeatures> {
  const all = new Map<string, ActingFeatures>();
  const counts = new Map<string, number>();
  const firstIn = new Set<TextRole>();
  for (const use of uses) {
    const features = all.get(use.name) ?? measureNothing();
    all.set(use.name, features);
    const count = (counts.get(`${use.role} ${use.name}`) ?? 0) + 1;
    counts.set(`${use.role} ${use.name}`, count);
    const isFirst = !firstIn.has(use.role);
    firstIn.add(use.role);
    measurePlace(features, use, count, isFirst);
    measureContext(features, use);
  }
  const names = [...all.keys()];
  for (const [name, features] of all) {
    compareNames(features, name, names);
    if (isPassing(features)) features.isPassing = 1;
  }
  return all;
}

function measurePlace(
  features: ActingFeatures,
  { role, start }: OrganisationUse,
  count: number,
  isFirst: boolean,
): void {
  if (role === "headline") {
    features.inHeadline = 1;
    if (start === 0) features.opensHeadline = 1;
  } else if (role === "kicker" || role === "subhead") features.inOtherTitle = 1;
  else if (role === "lead") {
    features.inLead = 1;
    if (isFirst) features.firstInLead = 1;
    if (start === 0) features.opensLead = 1;
    if (count > 1) features.againInLead = Math.min(MOST, count) - 1;
  } else {
    features.inBody = 1;
    if (isFirst) features.firstInBody = 1;
    if (count > 1) features.againInBody = Math.min(MOST, count) - 1;
  }
}

function measureContext(
  features: ActingFeatures,
  { role, before, after, deed, isActor }: OrganisationUse,
): void {
  if (SOURCE.test(before) || SOURCE_AFTER.test(after)) features.isSource = 1;
  if (WHERE.test(before)) features.isWhere = 1;
  if (ACTS.test(after)) features.acts = Math.min(MOST, features.acts + 1);
  if (deed === "verb") features.does = Math.min(MOST, features.does + 1);
  if (deed === "mark" && role !== "body") features.isMarked = 1;
  if (deed === "staff") features.hasStaff = 1;
  if (isActor) features.isActor = 1;
  if (MAIN_HOST.test(after)) features.isHost = 1;
  if (MINOR_HOST.test(after)) features.helps = 1;
  if (SPOKEN.test(after)) features.speaks = 1;
  if (QUOTED.test(before)) features.isPraised = 1;
  if (OWNS.test(after) && role !== "headline") features.ownsSomething = 1;
}

function compareNames(features: ActingFeatures, name: string, names: readonly string[]): void {
  if (names.length === 1) features.isAlone = 1;
  const isTeam = TEAM.test(name);
  if (UNION.test(name)) features.isUnion = 1;
  if (isTeam) features.isTeam = 1;
  if (COMPANY.test(name)) features.isCompany = 1;
  if (OFFICE.test(name)) features.isOffice = 1;
  for (const other of names) {
    if (other === name) continue;
    if (isUnionOf(name, other)) features.isUnionOfNamed = 1;
    if (isUnionOf(other, name)) features.hasUnionNamed = 1;
    if (name.startsWith(other)) features.isPartOfNamed = 1;
    if (other.startsWith(name)) features.hasPartNamed = 1;
    if (!isTeam && TEAM.test(other) && sharesPart(other, name)) features.sent = 1;
  }
}

/** Named once, below the lead, and nothing is said of what it does. */
function isPassing({
  inHeadline,
  inOtherTitle,
  inLead,
  againInBody,
  acts,
  isSource,
  speaks,
}: ActingFeatures): boolean {
  return !(inHeadline || inOtherTitle || inLead || againInBody || acts || isSource || speaks);
}

/** 北辰集团工会 is the union of 北辰集团: what a company does is reported, in the paper of its union, as what its union does. */
function isUnionOf(union: string, other: string): boolean {
  if (!UNION.test(union)) return false;
  const base = union.replace(/总?工会$/u, "");
  return base.length >= MIN_BASE && (other.endsWith(base) || base.endsWith(other));
}

function sharesPart(team: string, body: string): boolean {
  for (let at = 0; at + SHARED_PART <= team.length; at += 1)
    if (body.includes(team.slice(at, at + SHARED_PART))) return true;
  return false;
}
