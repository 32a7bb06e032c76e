/** HTML is valid, by the rules of html-validate; of a large site, that of pages of every kind. */
import type { BuiltSite } from "./built-site.ts";
import { choosePages } from "./choose-pages.ts";
import type { CheckResult, Finding } from "./finding.ts";

/** Pages of a kind that are looked at: they are made by one template, and differ by what their records hold. */
const PAGES_PER_KIND = 12;

const RULES = { extends: ["html-validate:standard"], elements: ["html5"] };

export async function checkHtml(site: BuiltSite): Promise<CheckResult> {
  // Large, and of no use to the other checks.
  const { Config, HtmlValidate, StaticConfigLoader } = await import("html-validate");
  const config = await (await Config.fromObject([], { root: true, ...RULES })).resolve();
  /** The rules are the same for every page; made anew for each they took a quarter of the time. */
  class OneConfigLoader extends StaticConfigLoader {
    override getConfigFor() {
      return config;
    }
  }
  const validator = new HtmlValidate(new OneConfigLoader([], { root: true }));
  const paths = choosePages(site.pagePaths, PAGES_PER_KIND);
  const findings = paths.flatMap((path): Finding[] => {
    const { results } = validator.validateStringSync(site.readText(path), path);
    return results.flatMap(({ messages }) =>
      messages.map(({ message, ruleId, offset }) => ({
        path,
        id: "site-invalid-html",
        params: { problem: message, rule: ruleId },
        offset,
      })),
    );
  });
  return { findings, looked: paths.length, total: site.pagePaths.length, noun: "pages" };
}
