/**
 * The observations of a page → the best sequence of roles that the page grammar allows (Viterbi), and for every
 * line how far the page's best reading lies above the best one that gives this line another role (max-marginals).
 * Linear in the number of lines.
 */
import type { Observation } from "./measure-features.ts";
import {
  BREAK_MID_SENTENCE,
  CONTINUE_AFTER_STOP,
  CONTINUE_MID_SENTENCE,
  ROLE_BIAS,
  TRANSITIONS,
} from "./page-grammar.ts";
import { FEATURE_WEIGHTS, type Feature, SOFT_ROLES, type SoftRole } from "./role-weights.ts";

export interface Choice {
  role: SoftRole;
  margin: number;
  /** The role of this line in the best reading that gives it another one. */
  rival: SoftRole;
  features: Record<string, number>;
}

const COUNT = SOFT_ROLES.length;
const IMPOSSIBLE = Number.NEGATIVE_INFINITY;
const INDEX = new Map(SOFT_ROLES.map((role, index) => [role, index]));
const CONTINUATION = INDEX.get("continuation") ?? 0;
/** What a role costs that a correction rules out: more than all else on a page, and still comparable. */
const RULED_OUT = -1e6;
const isProse = SOFT_ROLES.map((role) => role === "lead" || role === "paragraph" || role === "continuation");

/** Every allowed pair, as columns: the inner loop runs over them for each line of a page. */
const PAIRS = SOFT_ROLES.flatMap((from, f) =>
  SOFT_ROLES.flatMap((to, t) => {
    const cost = TRANSITIONS[from][to];
    return cost === undefined ? [] : [{ f, t, cost }];
  }),
);
const PAIR_FROM = Int8Array.from(PAIRS, ({ f }) => f);
const PAIR_TO = Int8Array.from(PAIRS, ({ t }) => t);
const PAIR_COST = Float64Array.from(PAIRS, ({ cost }) => cost);
const BIAS = Float64Array.from(SOFT_ROLES, (role) => ROLE_BIAS[role] ?? 0);
const ROWS = new Map(
  Object.entries(FEATURE_WEIGHTS).map(([feature, weights]) => [
    feature,
    Float64Array.from(SOFT_ROLES, (role) => (weights as Partial<Record<SoftRole, number>>)[role] ?? 0),
  ]),
);

export function chooseRoles(observations: readonly Observation[]): Choice[] {
  const n = observations.length;
  if (n === 0) return [];
  const emission = new Float64Array(n * COUNT);
  for (const [i, { features, asked }] of observations.entries()) {
    emission.set(BIAS, i * COUNT);
    if (asked)
      for (const [role, name] of SOFT_ROLES.entries())
        if (!asked.includes(name)) emission[i * COUNT + role] = RULED_OUT;
    for (const [feature, value] of features) {
      const row = ROWS.get(feature) ?? BIAS;
      for (let role = 0; role < COUNT; role += 1)
        emission[i * COUNT + role] = at(emission, i, role) + value * (row[role] ?? 0);
    }
  }
  const forward = new Float64Array(n * COUNT).fill(IMPOSSIBLE);
  const backward = new Float64Array(n * COUNT).fill(IMPOSSIBLE);
  const from = new Int8Array(n * COUNT).fill(-1);
  for (let role = 0; role < COUNT; role += 1)
    forward[role] = (TRANSITIONS.start[SOFT_ROLES[role] ?? "unread"] ?? IMPOSSIBLE) + at(emission, 0, role);
  for (let i = 1; i < n; i += 1) {
    const unfinished = observations[i - 1]?.unfinished ?? 0;
    for (let pair = 0; pair < PAIR_COST.length; pair += 1) {
      const [f, t] = [PAIR_FROM[pair] ?? 0, PAIR_TO[pair] ?? 0];
      const cost = (PAIR_COST[pair] ?? 0) + seamCost(f, t, unfinished);
      const score = at(forward, i - 1, f) + cost + at(emission, i, t);
      if (score > at(forward, i, t)) {
        forward[i * COUNT + t] = score;
        from[i * COUNT + t] = f;
      }
    }
  }
  for (let role = 0; role < COUNT; role += 1) {
    const unfinished = observations[n - 1]?.unfinished ?? 0;
    const end = TRANSITIONS[SOFT_ROLES[role] ?? "unread"].end ?? IMPOSSIBLE;
    backward[(n - 1) * COUNT + role] = end + (isProse[role] ? (unfinished * BREAK_MID_SENTENCE) / 2 : 0);
  }
  for (let i = n - 2; i >= 0; i -= 1) {
    const unfinished = observations[i]?.unfinished ?? 0;
    for (let pair = 0; pair < PAIR_COST.length; pair += 1) {
      const [f, t] = [PAIR_FROM[pair] ?? 0, PAIR_TO[pair] ?? 0];
      const cost = (PAIR_COST[pair] ?? 0) + seamCost(f, t, unfinished);
      const score = at(backward, i + 1, t) + cost + at(emission, i + 1, t);
      if (score > at(backward, i, f)) backward[i * COUNT + f] = score;
    }
  }
  return trace(observations, forward, backward, from);
}

const at = (matrix: Float64Array, line: number, role: number) => matrix[line * COUNT + role] ?? IMPOSSIBLE;

/** What a seam says about going on: only after text, where a sentence was or was not finished. */
function seamCost(from: number, to: number, unfinished: number): number {
  if (!isProse[from]) return 0;
  if (to === CONTINUATION)
    return CONTINUE_AFTER_STOP + unfinished * (CONTINUE_MID_SENTENCE - CONTINUE_AFTER_STOP);
  return unfinished * BREAK_MID_SENTENCE;
}

function trace(
  observations: readonly Observation[],
  forward: Float64Array,
  backward: Float64Array,
  from: Int8Array,
): Choice[] {
  const n = observations.length;
  let role = 0;
  for (let other = 1; other < COUNT; other += 1)
    if (total(forward, backward, n - 1, other) > total(forward, backward, n - 1, role)) role = other;
  const best = total(forward, backward, n - 1, role);
  const choices = new Array<Choice>(n);
  for (let i = n - 1; i >= 0; i -= 1) {
    let rival = -1;
    for (let other = 0; other < COUNT; other += 1)
      if (
        other !== role &&
        (rival < 0 || total(forward, backward, i, other) > total(forward, backward, i, rival))
      )
        rival = other;
    const distance = best - total(forward, backward, i, rival);
    choices[i] = {
      role: SOFT_ROLES[role] ?? "unread",
      rival: SOFT_ROLES[rival] ?? "unread",
      // Rounding keeps equal readings equal on every machine; a margin below zero is rounding too.
      // What an editor said of a line is settled, and not weighed again.
      margin:
        Number.isFinite(distance) && !observations[i]?.asked
          ? Math.min(MAX_MARGIN, Math.max(0, Math.round(distance * 100) / 100))
          : MAX_MARGIN,
      features: explain(observations[i]?.features ?? new Map(), role),
    };
    if (i > 0) role = from[i * COUNT + role] ?? 0;
  }
  return choices;
}

/** The margin of a line that could have no other role at all, or whose role an editor gave. */
const MAX_MARGIN = 99;

function total(forward: Float64Array, backward: Float64Array, line: number, role: number): number {
  return at(forward, line, role) + at(backward, line, role);
}

function explain(features: ReadonlyMap<Feature, number>, role: number): Record<string, number> {
  const parts: Record<string, number> = {};
  for (const [feature, value] of features) {
    const share = value * (ROWS.get(feature)?.[role] ?? 0);
    if (share !== 0) parts[feature] = Math.round(share * 100) / 100;
  }
  return parts;
}
