/**
 * The organisation names of an article → for each form the one full name it stands for: by definition, by the known
 * bodies and as the end or the abbreviation of a longer name nearby.
 */
import type { OrganisationWords } from "../schema/vocabulary.ts";

export interface NameForms {
  /** Forms as printed, commonest first or in any order. */
  forms: readonly string[];
  /** Short name → the name it was defined for. */
  defined: ReadonlyMap<string, string>;
}

export type NameResolver = (names: NameForms) => ReadonlyMap<string, string>;

const MIN_SHORT = 3;
const LEVEL = /^[省市区县]/u;
/** Characters at the end of a body's name that tell its kind: 公司, 集团. */
const END = 2;
/** 燕都燃气|集团工会 is the union of 燕都燃气集团有限公司. */
const KIND = /^(?:集团|公司)(?=.)/u;
/** A name that says its place in full is not an abbreviation of one that says more. */
const FULL_PLACE = /^\p{Script=Han}{2,8}?(?:市|省|区|县|州|盟|旗|街道|镇|乡)/u;

/** `provinces` are names of provinces in all their forms: a city's body is filed without its province. */
export function compileNameResolver(words: OrganisationWords, provinces: readonly string[]): NameResolver {
  const ofProvince = new RegExp(
    `^(?:${provinces.join("|")})(?=\\p{Script=Han}{2,5}(?:市|州|盟|县)\\p{Script=Han}{2})`,
    "u",
  );
  const known = new Map(
    words.known.flatMap(([full = "", ...shorts]) => [full, ...shorts].map((form) => [form, full] as const)),
  );
  const units = [...words.units].sort((a, b) => b.length - a.length);
  const unitHeads = new Set(words.unitHeads);
  return ({ forms, defined }) => {
    const expanded = new Map(forms.map((form) => [form, expand(form, defined)]));
    const full = [...new Set(expanded.values())].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    return new Map(
      [...expanded].map(([form, name]) => [
        form,
        full.find((longer) => longer !== name && isShortOf(name, longer)) ?? ofNamedUnit(name, full) ?? name,
      ]),
    );
  };

  /** 公司工会 beside one 九江石化公司 is the union of that company. */
  function ofNamedUnit(name: string, full: readonly string[]): string | undefined {
    const unit = units.find((unit) => name.startsWith(unit) && unitHeads.has(name.slice(unit.length)));
    if (unit === undefined) return undefined;
    const owners = full.filter(
      (other) => other !== name && other.length > unit.length + 1 && other.endsWith(unit),
    );
    const [owner] = owners;
    return owners.length === 1 && owner !== undefined ? owner + name.slice(unit.length) : undefined;
  }

  function expand(form: string, defined: ReadonlyMap<string, string>): string {
    const whole = known.get(form);
    if (whole) return whole;
    for (const [short, name] of defined) {
      const at = form.indexOf(short);
      if (at < 0 || form.includes(name)) continue;
      // What stands before the short name (北京一中院工会) is in the full one already.
      const rest = form.slice(at + short.length);
      if (at === 0 || name.startsWith(form.slice(0, at))) {
        if (name.endsWith(rest)) return name;
        // 一商冷链|物流公司工会 goes on with more of the full name than its short one has.
        const end = name.slice(-END);
        const again = rest.lastIndexOf(end);
        return name + (again < 0 ? rest.replace(KIND, "") : rest.slice(again + END));
      }
    }
    return form.replace(ofProvince, "");
  }
}

function isShortOf(short: string, long: string): boolean {
  if (short.length < MIN_SHORT || short.length >= long.length) return false;
  if (long.endsWith(short))
    return FULL_PLACE.test(long.slice(0, long.length - short.length + 1)) || !FULL_PLACE.test(short);
  if (short.slice(-2) !== long.slice(-2) || FULL_PLACE.test(short)) return false;
  // The letters of an abbreviation come in the order of the full name: 北京公交集团工会 / 北京公共交通…集团工会. After a
  // level of administration the kind of office may be short: 县法院 / 县人民法院.
  if (short[0] !== long[0] || (short[1] !== long[1] && !LEVEL.test(short))) return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}
