/**
 * Ranks → names of people and firms, the same rank always the same name. Nothing is remembered: however many there
 * are in an archive, they cost no memory, and more of them come up the longer it grows.
 */
import type { Words } from "./load-words.ts";
import { createRandom, type Random } from "./random.ts";

export interface Names {
  person(rank: number): string;
  /** `工会主席王伟`: a title of those given, always the same for one person. */
  titled(rank: number, titles: readonly string[]): string;
  firm(rank: number): Firm;
}

export interface Firm {
  /** 北京恒泰机械制造有限公司 */
  name: string;
  /** 恒泰机械制造公司 */
  short: string;
}

/** One given name in so many has a single character. */
const SINGLE = 0.22;
const AT_HOME = 0.5;
const FIRM_ENDING = /(?:股份|科技)?(?:集团)?有限(?:责任)?公司$/u;

export function createNames({ names }: Words, seed: number): Names {
  const person = (rank: number) => {
    const random = createRandom(seed, "person", rank);
    const surname = random.pick(names.surnames);
    const last = random.pick(names.givenLast);
    return surname + (random.chance(SINGLE) ? "" : random.pick(names.givenFirst)) + last;
  };
  return {
    person,
    titled: (rank, titles) => createRandom(seed, "title", rank).pick(titles) + person(rank),
    firm: (rank) => {
      const random = createRandom(seed, "firm", rank);
      const core = brandOf(random) + random.pick(names.trades);
      const full = (random.chance(AT_HOME) ? "北京" : "") + core + random.pick(names.firms);
      return { name: full, short: full.replace(/^北京/u, "").replace(FIRM_ENDING, "公司") };
    },
  };

  function brandOf(random: Random): string {
    return random.pick(names.brandFirst) + random.pick(names.brandLast);
  }
}
