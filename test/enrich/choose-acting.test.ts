import { describe, expect, it } from "vitest";
import { chooseActing } from "../../src/enrich/choose-acting.ts";
import type { OrganisationUse } from "../../src/enrich/measure-acting.ts";

const use = (
  name: string,
  role: OrganisationUse["role"],
  beside: Partial<OrganisationUse> = {},
): OrganisationUse => ({
  name,
  role,
  start: 5,
  before: "",
  after: "",
  deed: null,
  isActor: false,
  ...beside,
});

describe("the acting body", () => {
  it("is the one that the headline names, before others of the text", () => {
    const uses = [use("甲区总工会", "headline"), use("乙公司", "lead"), use("乙公司", "body")];
    expect(chooseActing(uses)).toBe("甲区总工会");
  });

  it("is the host, not who helped", () => {
    const uses = [
      use("丙协会", "lead", { before: "由", after: "主办，" }),
      use("丁公司", "lead", { after: "协办，" }),
    ];
    expect(chooseActing(uses)).toBe("丙协会");
  });

  it("is the union where the text names its company too", () => {
    const uses = [
      use("北辰集团", "headline"),
      use("北辰集团", "lead"),
      use("北辰集团工会", "body", { after: "相关负责人表示，" }),
    ];
    expect(chooseActing(uses)).toBe("北辰集团工会");
  });

  it("is the body that sent a team", () => {
    const uses = [use("恒安中医院志愿服务队", "headline", { start: 0 }), use("北京恒安中医院工会", "lead")];
    expect(chooseActing(uses)).toBe("北京恒安中医院工会");
  });

  it("is nobody where bodies are named in passing only, or not at all", () => {
    expect(chooseActing([use("脱水蔬菜加工厂", "body")])).toBeNull();
    expect(chooseActing([])).toBeNull();
  });
});
