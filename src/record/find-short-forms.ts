/**
 * `names of organisations → those that are short for another`: each name that is the end of exactly one longer one, with
 * a place before it → the longer name.
 */

/** What is left out at the front of a short form is a place: 北京市|海淀区总工会, 朝阳区|东湖街道总工会, 北京|市总工会. */
const PLACE = /^(?:\p{Script=Han}{2,8}?(?:省|市|区|县|州|盟|旗|街道|镇|乡))+$/u;
/** Without its level: 朝阳|东湖街道总工会. Before a part of a firm two characters are its trade: 作业|公司工会. */
const SHORT_PLACE = /^\p{Script=Han}{2}$/u;
const OF_FIRM = /^(?:有限|集团|公司|分公司|厂|矿|院|校|段|局|所|队)/u;
const MIN_SHORT = 3;

export function findShortForms(names: readonly string[]): Map<string, string> {
  const all = new Set(names);
  const found = new Map<string, string | null>();
  for (const name of all) {
    for (let cut = 1; name.length - cut >= MIN_SHORT; cut += 1) {
      const rest = name.slice(cut);
      if (!all.has(rest) || !isPlaceBefore(name, cut)) continue;
      const known = found.get(rest);
      // Two bodies end alike: neither is meant for certain, unless one of them is itself short for the other.
      if (known === undefined) found.set(rest, name);
      else if (known !== null && known !== name)
        found.set(rest, known.endsWith(name) ? known : name.endsWith(known) ? name : null);
    }
  }
  return new Map([...found].flatMap(([short, full]) => (full === null ? [] : [[short, full] as const])));
}

/** Whether what is cut off is a place; 市 of 市总工会 belongs to the place before it. */
function isPlaceBefore(name: string, cut: number): boolean {
  const rest = name.slice(cut);
  const place = /^[市省区县]/u.test(rest) ? name.slice(0, cut + 1) : name.slice(0, cut);
  return PLACE.test(place) || (SHORT_PLACE.test(place) && !OF_FIRM.test(rest));
}
