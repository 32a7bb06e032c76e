import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { buildPlaceTree } from "../../src/enrich/build-place-tree.ts";
import { compilePlaceFinder } from "../../src/enrich/find-places.ts";
import { loadLexicon } from "../../src/io/load-lexicon.ts";
import { loadVocabulary } from "../../src/io/load-vocabulary.ts";

const vocabulary = loadVocabulary();
const find = compilePlaceFinder(vocabulary, loadLexicon(vocabulary.surnames, vocabulary.people));
const tree = buildPlaceTree(vocabulary.places, () => false);

/** `form` where the form is the authority, `form=authority` where it isn't. */
const named = (text: string) =>
  find(text).map((mention) =>
    mention.text === mention.authority ? mention.text : `${mention.text}=${mention.authority}`,
  );

describe("finds", () => {
  test.each<[text: string, ...places: string[]]>([
    // Chains, from the large to the small.
    ["近日，朝阳区东湖街道总工会举办慰问", "朝阳区", "东湖街道"],
    ["湖北孝感市总工会紧盯本地", "湖北=湖北省", "孝感市"],
    ["助推孝感汉川成为名城", "孝感=孝感市", "汉川=汉川市"],
    ["法国巴黎、德国柏林", "法国", "巴黎", "德国", "柏林"],
    // Names left short, other names, places that are no unit of administration.
    ["首先抵达平谷第一个党支部", "平谷=平谷区"],
    ["来自崔各庄第二社区卫生服务中心", "崔各庄=崔各庄地区"],
    ["走进中关村软件园", "中关村软件园=中关村"],
    ["北京城市副中心和雄安新区", "北京城市副中心", "雄安新区"],
    ["昨日抵达香港，又到内蒙古", "香港=香港特别行政区", "内蒙古=内蒙古自治区"],
    ["莒县人大常委会、国网莒县供电公司", "莒县", "莒县"],
    // The whole of a long name, not its parts.
    ["大兴庄镇、山东庄镇等19家", "大兴庄镇", "山东庄镇"],
    ["约旦河西岸和巴拿马运河", "约旦河西岸", "巴拿马运河"],
    // At the head of a longer word that names them.
    ["上海展览中心、百色起义、保定军校", "上海=上海市", "百色=百色市", "保定=保定市"],
    // Single characters in set phrases.
    ["启动仪式在京举行", "京=北京市"],
    ["“美丽京津冀”主题", "京=北京市", "津=天津市", "冀=河北省"],
    // Weak names beside others, or named in full elsewhere.
    ["东城、西城、朝阳、海淀等区", "东城=东城区", "西城=西城区", "朝阳=朝阳区", "海淀=海淀区"],
    ["大兴区总工会与大兴的企业", "大兴区", "大兴=大兴区"],
    ["安徽和县的职工", "安徽=安徽省", "和县"],
    ["山东莒南的职工", "山东=山东省", "莒南=莒南县"],
    ["朝阳工会办实事", "朝阳=朝阳区"],
  ])("%s", (text, ...places) => {
    expect(named(text)).toEqual(places);
  });
});

describe("takes an ambiguous name for", () => {
  test.each<[why: string, text: string, ...places: string[]]>([
    ["what lies in the place before it", "南京市鼓楼区", "南京市", "鼓楼区=南京市鼓楼区"],
    ["what lies in the other place", "徐州市鼓楼区", "徐州市", "鼓楼区=徐州市鼓楼区"],
    ["what lies in a place named earlier", "在辽宁采访，朝阳市的工会", "辽宁=辽宁省", "朝阳市"],
    ["the one in Beijing", "通州区总工会", "通州区"],
    [
      "the one that was named last",
      "江苏南通市通州区。通州区的企业",
      "江苏=江苏省",
      "南通市",
      "通州区=南通市通州区",
      "通州区=南通市通州区",
    ],
    ["the bigger", "来到吉林采访", "吉林=吉林省"],
    ["the city where the province stands before it", "吉林省吉林市", "吉林省", "吉林市"],
  ])("%s: %s", (_why, text, ...places) => {
    expect(named(text)).toEqual(places);
  });
});

describe("finds nothing where the characters are", () => {
  test.each([
    ["a set phrase", "不许大兴土木，要大兴调查研究之风"],
    ["the beginning of a set phrase", "脚步四平八稳，一时洛阳纸贵，莫要邯郸学步"],
    ["a common word", "朝阳产业方兴未艾，东方红日"],
    ["a slogan", "“朝阳工匠”“匠心朝阳”"],
    ["parts of two words", "引起了巨大兴趣，正在扩大兴建"],
    ["parts of two words that look like a county", "市委和县委要响应县里的号召"],
    ["a river and a direction", "长江西岸与黄河南岸，洞庭湖南"],
    ["parts of words for states and laws", "赞美国家，其中法律规定"],
    ["a person's name", "李长春、王朝阳、孙中山"],
    ["the title of a paper", "《北京日报》《天津日报》"],
    ["the name of a road", "南京东路和北京路"],
    ["a phrase cut by a word", "走进大剧院，现在京剧正上演"],
    ["a street of a town that has none of that name in the list", "在城关街道"],
  ])("%s: %s", (_what, text) => {
    expect(find(text)).toEqual([]);
  });

  it("another place's part, but still finds that place", () => {
    expect(named("河南安阳市城关街道")).toEqual(["河南=河南省", "安阳市"]);
    expect(named("湖北省公安厅")).toEqual(["湖北省"]);
  });
});

describe("for any text", () => {
  const words = fc.constantFrom(
    ...[
      "北京市",
      "朝阳",
      "大兴",
      "京津冀",
      "和县",
      "、",
      "《",
      "》",
      "工会",
      "巨",
      "趣",
      "鼓楼区",
      "南京",
      "的",
    ],
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words, { maxLength: 30 }).map((parts) => parts.join("")),
  );

  it("mentions slice to their text, stand in order, don't overlap and have known authorities", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const mention of find(text)) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(tree.places.has(mention.authority)).toBe(true);
          last = mention.end;
        }
      }),
    );
  });
});

describe("the vocabulary", () => {
  const { places } = vocabulary;
  const above = (name: string) => tree.places.get(name)?.parent?.name;

  it("puts places in what they lie in", () => {
    const rows = {
      东湖街道: "朝阳区",
      朝阳区: "北京市",
      汉川市: "孝感市",
      孝感市: "湖北省",
      莒县: "日照市",
      巴黎: "法国",
    };
    expect(Object.fromEntries(Object.keys(rows).map((name) => [name, above(name)]))).toEqual(rows);
  });

  it("has the 34 units at the level of provinces and the 16 districts of Beijing", () => {
    const inside = (name: string) => [...tree.places.values()].filter(({ parent }) => parent?.name === name);
    expect(inside("中国")).toHaveLength(34);
    const gone = ["崇文区", "宣武区"];
    expect(
      inside("北京市").filter(
        ({ name }) => name.endsWith("区") && !gone.includes(name) && !name.endsWith("开发区"),
      ),
    ).toHaveLength(16);
  });

  it("lists as weak only what is a name", () => {
    expect(places.weak.filter((name) => !tree.forms.has(name))).toEqual([]);
  });

  it("lists only phrases that hold a character which is a place", () => {
    const holdsPlace = (phrase: string) => [...phrase].some((character) => tree.characters.has(character));
    expect(places.phrases.filter((phrase) => !holdsPlace(phrase))).toEqual([]);
  });
});
