/**
 * The words of a text → bodies that only what they do shows: a town (`石梁镇：…`, `入冬以来，西岗子乡把…`), a station
 * (`成都北站在…`), a part of the works at the front of a text (`物资公司“红马甲”…`), a kind of body of which the readers have one
 * (`图书馆：…`, `职工医院专家…`). Elsewhere a town is a place, and 图书馆 any library.
 */
import type { OrganisationWords } from "../schema/vocabulary.ts";
import type { BodySpan } from "./find-bodies.ts";
import type { Token } from "./make-trellis.ts";
import { matchTags } from "./match-tags.ts";
import type { DeedReader } from "./read-deed.ts";

export type ActorFinder = (tokens: readonly Token[]) => BodySpan[];

const TOWN = /^\p{Script=Han}{2,5}[镇乡]$/u;
const NO_TOWN =
  /^(?:.?(?:乡镇|城镇|集镇|村镇)|(?:[全各该本两多某]|\p{Script=Han}个)+[镇乡]|.*[家老故下返还回]乡)$/u;
/** A part of the works or offices whose paper this is, at the front of a text: 物资公司“红马甲”, 井下作业公司开展. */
const UNIT = /^\p{Script=Han}{2,5}(?:公司|厂|矿|分局|项目部|车间|工区|站段)$/u;
const NO_UNIT =
  /(?:^(?:有限|股份|国有|民营|外资|中小|上市|物业|建筑|贸易)|分|子|总|母|某|家|个)(?:公司|厂|矿)$/u;
/** Last characters of towns, units and stations: most words need not be looked at more closely. */
const ENDS = "镇乡司厂矿局部间区段站";
const STATION = /^\p{Script=Han}{2,4}[东西南北车]站$/u;
/** Pieces that a town's name falls into where the word list lacks it: 石|梁镇, 西|岗子|乡. */
const isPieceTag = matchTags(/^(?:n|vn|a|b|f|g|j|m|q|s|x|z|person)/u);
/** Before its subject a clause has a mark, a time or nothing. */
const opensClause = matchTags(/^[wt]$/u);
const MAX_PIECES = 4;
const MAX_LENGTH = 6;

export function compileActorFinder(
  { soleKinds }: Pick<OrganisationWords, "soleKinds">,
  readDeed: DeedReader,
): ActorFinder {
  const sole = new Set(soleKinds);
  const ends = new Set([...ENDS, ...soleKinds.map((kind) => kind.at(-1) ?? "")]);

  return (tokens) => {
    const spans: BodySpan[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      if (at > 0 && !opensClause(tokens[at - 1]?.tag ?? "")) continue;
      const to = endOf(tokens, at);
      if (to !== null && readDeed(tokens, to) !== null) spans.push({ from: at, to });
    }
    return spans;
  };

  function endOf(tokens: readonly Token[], at: number): number | null {
    let name = "";
    for (let to = at; to < at + MAX_PIECES; to += 1) {
      const token = tokens[to];
      if (!token || !isPieceTag(token.tag)) return null;
      name += token.text;
      if (name.length > MAX_LENGTH) return null;
      if (!ends.has(name.at(-1) ?? "")) continue;
      if (sole.has(name) || (TOWN.test(name) && !NO_TOWN.test(name))) return to + 1;
      if (STATION.test(name) && tokens[at]?.tag === "ns") return to + 1;
      if (at === 0 && UNIT.test(name) && !NO_UNIT.test(name)) return to + 1;
    }
    return null;
  }
}
