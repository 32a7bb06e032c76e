import { expect, test } from "vitest";
import { chooseLanguage } from "../../src/diagnostics/choose-language.ts";

test.each([
  [{}, "en"],
  [{ LANG: "zh_CN.UTF-8" }, "zh"],
  [{ LANG: "C.UTF-8" }, "en"],
  [{ LC_ALL: "C", LANG: "zh_CN.UTF-8" }, "en"],
  [{ LC_ALL: "", LC_MESSAGES: "zh_TW", LANG: "en_GB" }, "zh"],
] as const)("%o → %s", (env, language) => {
  expect(chooseLanguage(env)).toBe(language);
});
