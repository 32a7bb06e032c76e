import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileNaming } from "../../src/enrich/compile-naming.ts";
import { compileMentionFinder } from "../../src/enrich/find-mentions.ts";
import { measureCounts } from "../../src/evaluate/measure-counts.ts";
import { scoreSpans } from "../../src/evaluate/score-spans.ts";
import { createContext } from "../../src/io/create-context.ts";
import { mentionSchema } from "../../src/schema/mention.ts";

const { vocabulary, lexicon } = createContext();
const find = compileMentionFinder(compileNaming(vocabulary, lexicon), () => []);
const named = (text: string) => find(text).map((mention) => `${mention.kind[0]}:${mention.text}`);

describe("people", () => {
  it.each([
    ["全国劳模王进、刘更生、李承霞结合自身实践", ["p:王进", "p:刘更生", "p:李承霞"]],
    ["大石河铁矿职工张帅印说：", ["p:张帅印"]],
    ["外交部发言人朱邦造说", ["o:外交部", "p:朱邦造"]],
    ["参观翟淑花创新工作室", ["p:翟淑花"]],
    ["英国首相托尼·布莱尔和德国总理施罗德", ["p:托尼·布莱尔", "p:施罗德"]],
    ["首相桥本龙太郎发表演说", ["p:桥本龙太郎"]],
    ["牧民巴桑次仁、旦增卓嘎和边巴曲珍领到奖状", ["p:巴桑次仁", "p:旦增卓嘎", "p:边巴曲珍"]],
    ["社区干部古丽娜·吐尔洪走出家门", ["p:古丽娜·吐尔洪"]],
    ["由让-保罗·杜邦执棒", ["p:让-保罗·杜邦"]],
    ["总理斯托尔滕贝格与议长哈特维克会谈", ["p:斯托尔滕贝格", "p:哈特维克"]],
    ["司机鱼海生、瓦工药有田和焊工亢万里", ["p:鱼海生", "p:药有田", "p:亢万里"]],
    ["处长东方明说，申屠春雷在场", ["p:东方明", "p:申屠春雷"]],
    ["陈静从井口出来，刘涛在等她", ["p:陈静", "p:刘涛"]],
    ["张艺谋和巩俐出席了首映式", ["p:张艺谋", "p:巩俐"]],
    ["会上展出李建国与王宁的作品", ["p:李建国", "p:王宁"]],
    ["陈建国和阳光家园的老人们过节", ["p:陈建国"]],
    ["德国总理科尔抵达北京。科尔还将访问上海", ["p:科尔", "p:科尔"]],
    ["劳模田野笑了。走在田野里的人，都认得田野。", ["p:田野", "p:田野"]],
    ["张明，男，汉族，1970年生", ["p:张明"]],
    ["李娜，女，1985年出生", ["p:李娜"]],
    ["对于宋涛来说，站在一旁的林峰是新手", ["p:宋涛", "p:林峰"]],
    ["在贺新公园举办职工健步走，比命还金贵", []],
    ["递交申请书和承诺书，看“金腰带”之争", []],
    ["白音华服务区，高小川县的雨", []],
    ["中国梦·劳动美主题宣传", []],
    ["于今年年底前向全国推广，高度重视和平谈判", []],
    ["推出普惠性鼓励措施，凝聚力和向心力", []],
    ["史大爷和黎先生都来了", []],
    ["来到白龙江畔的郎木寺镇", []],
    ["赴酒泉、张掖、金昌、武威等地宣讲", []],
    ["高粱新品种“江理粱9号”通过登记", []],
    ["法官拉毛草在场，采购商颂猜·乍仑蓬验货", ["p:拉毛草", "p:颂猜·乍仑蓬"]],
  ])("in %s", (text, expected) => {
    expect(named(text).filter((name) => name.startsWith("p") || expected.includes(name))).toEqual(expected);
  });
});

describe("organisations", () => {
  it.each([
    ["首钢矿业工会组织开展读书活动", ["o:首钢矿业工会"]],
    ["由怀柔区泉河街道滨湖社区联合工会举办", ["o:怀柔区泉河街道滨湖社区联合工会"]],
    ["大兴区总工会、大兴区融媒体中心联合举办", ["o:大兴区总工会", "o:大兴区融媒体中心"]],
    ["中铁六局丰桥公司启动活动", ["o:中铁六局丰桥公司"]],
    ["北京振安一方保安公司工会走进光荣院", ["o:北京振安一方保安公司工会"]],
    ["市气象台昨天发布消息", ["o:市气象台"]],
    ["北京同和堂药业集团工会评出能手", ["o:北京同和堂药业集团工会"]],
    ["中铁科焊（北京）轨道技术有限公司承办", ["o:中铁科焊（北京）轨道技术有限公司"]],
    ["洛阳市国资委联合举办", ["o:洛阳市国资委"]],
    ["采油三厂地质研究所所长", ["o:采油三厂地质研究所"]],
    ["滨海理工大学第九届教职工代表大会", ["o:滨海理工大学"]],
    ["串起7条地铁，呈现一场盛会，城市副中心M101线一期", []],
    ["江西移动的维护人员抢通了基站", ["o:江西移动"]],
    ["他开着一辆日本汽车", []],
    ["乌兹别克斯坦外交部通报说", ["o:乌兹别克斯坦外交部"]],
    ["日前，省人力资源和社会保障厅等七部门印发", ["o:省人力资源和社会保障厅"]],
    ["受广州市法律援助处指派", ["o:广州市法律援助处"]],
    ["抢修断线146处", []],
    ["当即拨通区交通局的电话", ["o:区交通局"]],
    ["今年办理工会会员卡1600余张，期待更多工会来办", []],
    ["组织各师市工会，参加了平台的协商会", []],
    ["人力资源和社会保障部门最终认定", []],
    ["来自朝阳区呼家楼街道一家设计公司", []],
    ["一人学会一门新手艺", []],
    ["“寒衣银行”和“帐篷法庭”都开张了", []],
    ["登录“北京工会12351”客户端", []],
    ["教职工代表大会暨工会会员代表大会", []],
    ["由庆阳市文化体育广电和旅游局主办", ["o:庆阳市文化体育广电和旅游局"]],
    ["作者是北京铁路桥隧段的桥隧工", ["o:北京铁路桥隧段"]],
    ["包头稀土高新区总工会举办工装秀", ["o:包头稀土高新区总工会"]],
    ["校工会第十四届教职工运动会开幕", ["o:校工会"]],
    ["德州市中级人民法院法官尉迟敏", ["o:德州市中级人民法院"]],
    ["北京市药监局工会干部前往展览馆", ["o:北京市药监局工会"]],
    ["推动企业工会和基层工会建设", []],
    ["首都工会工作新局面", []],
    ["深入学习《工会法》", []],
  ])("in %s", (text, expected) => {
    expect(named(text).filter((name) => name.startsWith("o"))).toEqual(expected);
  });

  it("stand under the name that a definition gives them", () => {
    const mentions = find(
      "北方导航科技集团有限公司（以下简称“北方导航集团”）工会邀请专家，北方导航集团工会表示",
    );
    expect(mentions.map(({ text, authority }) => [text, authority])).toEqual([
      ["北方导航科技集团有限公司", "北方导航科技集团有限公司工会"],
      ["北方导航集团工会", "北方导航科技集团有限公司工会"],
    ]);
  });
});

describe("mentions", () => {
  it("are spans of any text, in order, and fit the schema", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "北京市总工会",
        "王小明",
        "（以下简称",
        "）",
        "·",
        "布什",
        "、",
        "工会",
        "市",
        "公司",
        "说",
        "2025",
        "《",
        "》",
      ),
      fc.string({ unit: "binary", maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        const mentions = find(text);
        for (const mention of mentions) {
          expect(mentionSchema.parse(mention)).toEqual(mention);
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        }
        expect(mentions.map(({ start }) => start)).toEqual(
          mentions.map(({ start }) => start).sort((a, b) => a - b),
        );
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["person", 0.85],
    ["organisation", 0.65],
  ] as const)("of kind %s reach the promised F1 on sentences that nobody tuned for", (kind, promised) => {
    const lines = readFileSync("test/fixtures/mentions/test.jsonl", "utf8").trim().split("\n");
    const scores = lines.map((line) => {
      const { text, mentions } = JSON.parse(line);
      return scoreSpans(find(text), mentions, kind);
    });
    expect(measureCounts(scores).f1).toBeGreaterThanOrEqual(promised);
  });
});
