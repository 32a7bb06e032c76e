/** A random stream in, the body out whose act an article reports, with the ways in which the article refers to it. */
import type { Words } from "./load-words.ts";
import type { Names } from "./name-things.ts";
import type { Random } from "./random.ts";

export interface Body {
  /** As the text names it first. */
  name: string;
  /** As the headline names it. */
  head: string;
  /** 区总工会, 该公司工会 */
  self: string;
  /** 全区 */
  area: string;
  /** 该{unit} */
  unit: string;
  /** A place in it or around it. */
  place: () => string;
}

/** How many firms make up the bulk of those in the news. */
const FIRM_SPREAD = 60;
/** What a place calls itself after its kind: 海淀区 → 区. */
const KIND = /[区县市旗州盟]$/u;

export function chooseBody(words: Words, names: Names, random: Random): Body {
  const district = random.pick(words.districts);
  const street = () => random.pick(district.streets);
  const near = { place: () => (random.chance(0.6) ? street() : district.name) };
  const kinds: [number, () => Body][] = [
    [
      0.22,
      () => {
        const name = `${district.name}总工会`;
        return { name, head: name, self: "区总工会", area: "全区", unit: "区总工会", ...near };
      },
    ],
    [
      0.2,
      () => {
        const head = `${street()}总工会`;
        const area = /街道/u.test(head) ? "街道" : /镇/u.test(head) ? "镇" : "地区";
        return {
          name: `${district.name}${head}`,
          head,
          self: `${area}总工会`,
          area: `全${area}`,
          unit: `${area}总工会`,
          ...near,
        };
      },
    ],
    [
      0.28,
      () => {
        const { name, short } = names.firm(random.rank(FIRM_SPREAD));
        return {
          name: `${name}工会`,
          head: `${short}工会`,
          self: "该公司工会",
          area: "全公司",
          unit: "公司工会",
          ...near,
        };
      },
    ],
    [
      0.08,
      () => {
        const name = `${district.name}${random.pick(words.names.hospitals)}工会`;
        return { name, head: name, self: "该医院工会", area: "全院", unit: "医院工会", ...near };
      },
    ],
    [
      0.06,
      () => {
        const name = `${district.name}${random.pick(words.names.schools)}工会`;
        return { name, head: name, self: "该校工会", area: "全校", unit: "校工会", ...near };
      },
    ],
    [
      0.1,
      () => {
        const branch = `${random.pick(words.names.branches)}工会`;
        const home = random.chance(0.5) ? "北京市" : district.name;
        return {
          name: `${home}${branch}`,
          head: home === "北京市" ? `市${branch}` : `${home}${branch}`,
          self: `该${branch}`,
          area: "全行业",
          unit: branch,
          ...near,
        };
      },
    ],
    [0.06, () => chooseElsewhere(words, random)],
  ];
  let left = random.next();
  for (const [share, make] of kinds) {
    left -= share;
    if (left < 0) return make();
  }
  return chooseElsewhere(words, random);
}

/** A union of another province, as reprints tell of. */
export function chooseElsewhere(words: Words, random: Random): Body {
  const city = random.pick(words.cities);
  const inCity = random.chance(0.6);
  const home = inCity ? city.name : random.pick(city.districts);
  const kind = home.match(KIND)?.[0] ?? "市";
  return {
    name: `${city.province}${inCity ? "" : city.name}${home}总工会`,
    head: `${home}总工会`,
    self: `${kind}总工会`,
    area: `全${kind}`,
    unit: `${kind}总工会`,
    place: () => random.pick(city.districts),
  };
}
