/** `check:site`: whether a built site holds together, by all that can be told from its files. */
import { performance } from "node:perf_hooks";
import { BuiltSite } from "../check/built-site.ts";
import { CHECK_NAMES, CHECKS, type Check, type CheckName } from "../check/check-site.ts";
import type { CheckResult, Finding, Looked } from "../check/finding.ts";
import { locateSite } from "../check/locate-site.ts";
import { type ApiRecords, readApi } from "../check/read-api.ts";
import { reportFindings } from "../check/report-findings.ts";
import { formatJson } from "../diagnostics/format-json.ts";
import { siteCatalogue } from "../diagnostics/site-catalogue.ts";
import { toDiagnostics } from "../diagnostics/to-diagnostics.ts";
import { loadSettings } from "../io/load-settings.ts";
import { openSite } from "../io/open-site.ts";
import type { Language } from "../schema/diagnostic.ts";
import type { Command } from "./command.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { ProgressMeter } from "./progress-meter.ts";
import { LANGUAGE_HELP, readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";

const DEFAULT_SITE = "_site";
const FORMATS = ["pretty", "json"];
const NAME_WIDTH = 8;
const TIME_WIDTH = 6;
/** Findings that are printed of one check; one fault of a template shows on every page. */
const MOST_SHOWN = 20;

const NOUNS: Record<Looked, string> = {
  pages: "页",
  links: "个链接",
  articles: "篇文章",
  addresses: "个网址",
  entries: "个条目",
  files: "个文件",
  queries: "次查询",
};
const SAYINGS: Record<
  Language,
  {
    counted: (name: string, result: CheckResult, time: string) => string;
    more: (name: string, count: number) => string;
  }
> = {
  en: {
    counted: (name, { looked, total, noun, findings }, time) =>
      `${name} ${time} ms  ${findings.length} wrong, ${looked}${looked < total ? ` of ${total}` : ""} ${noun} looked at`,
    more: (name, count) => `${name}: ${count} more; --format json lists all`,
  },
  zh: {
    counted: (name, { looked, total, noun, findings }, time) =>
      `${name} ${time} 毫秒  ${findings.length} 处有误，查了 ${looked}${looked < total ? `（共 ${total}）` : ""} ${NOUNS[noun]}`,
    more: (name, count) => `${name}：另有 ${count} 处；--format json 可列出全部`,
  },
};

function readNames(text: string | undefined): CheckName[] {
  if (text === undefined) return CHECK_NAMES;
  return text.split(",").map((typed) => {
    const name = CHECK_NAMES.find((name) => name === typed.trim());
    if (name) return name;
    throw new UsageError(`Unexpected check “${typed.trim()}”, expected some of ${CHECK_NAMES.join(", ")}`);
  });
}

/** Playwright and axe-core are there only where the program is developed, so they are loaded when asked for. */
const checkInBrowser: Check = async (site) => {
  const { openBrowser } = await import("../../scripts/open-browser.ts");
  const { checkAxe } = await import("../check/check-axe.ts");
  const browser = await openBrowser();
  try {
    return await checkAxe(site, browser);
  } finally {
    await browser.close();
  }
};

export const checkSiteCommand: Command = {
  name: "check:site",
  summary: "check a built site: links, HTML, data, search",
  help: `Usage: check:site

Checks the files of a built site and prints of each check what it looked at and what is wrong. The exit
code is 1 where anything is, but for warnings. Checks: ${CHECK_NAMES.join(", ")}.

  --site FOLDER      the built site (default ${DEFAULT_SITE})
  --base-path PATH   where it stands (default: as the settings say, or else its robots.txt)
  --only NAME,…      these checks only
  --browser          check accessibility, too (axe), in Chromium or Chrome
  --format FORMAT    pretty (default) or json
${LANGUAGE_HELP}`,
  async run(args) {
    const { values, flags, language } = readArguments(args, ["site", "base-path", "only", "format"], {
      allowPositionals: false,
      flags: ["browser"],
    });
    const { site: folder = DEFAULT_SITE, format = "pretty" } = values;
    if (!FORMATS.includes(format))
      throw new UsageError(`Unexpected format “${format}”, expected one of ${FORMATS.join(", ")}`);
    const names = readNames(values.only);
    const files = openSite(folder);
    const basePath = values["base-path"] ?? loadSettings().basePath;
    const site = new BuiltSite(files, locateSite(files, basePath));
    let records: ApiRecords | undefined;
    const readRecords = () => {
      records ??= readApi(site);
      return records;
    };
    const findings: Finding[] = [];
    const shown: Finding[] = [];
    const cut: string[] = [];
    const meter = new ProgressMeter(process.stderr, language);
    const runCheck = async (name: string, check: Check) => {
      const start = performance.now();
      meter.begin("check");
      const result = await check(site, readRecords, (counted) => meter.advance(counted));
      meter.clear();
      findings.push(...result.findings);
      shown.push(...result.findings.slice(0, MOST_SHOWN));
      if (result.findings.length > MOST_SHOWN)
        cut.push(SAYINGS[language].more(name, result.findings.length - MOST_SHOWN));
      const time = String(Math.round(performance.now() - start)).padStart(TIME_WIDTH);
      // A check of a large site takes a while: each is told when it is done, and never among JSON.
      process.stderr.write(`${SAYINGS[language].counted(name.padEnd(NAME_WIDTH), result, time)}\n`);
    };
    for (const name of names) await runCheck(name, CHECKS[name]);
    if (flags.browser) await runCheck("axe", checkInBrowser);
    const diagnose = (list: readonly Finding[]) =>
      toDiagnostics(reportFindings(list, site, folder), language);
    if (format === "json") process.stdout.write(formatJson(diagnose(findings)));
    else {
      printDiagnostics(process.stdout, diagnose(shown), language, diagnose(findings));
      for (const line of cut) process.stdout.write(`${line}\n`);
    }
    const isError = ({ id }: Finding) => siteCatalogue[id].severity === "error";
    return findings.some(isError) ? "failed" : "done";
  },
};
