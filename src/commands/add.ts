/** `add FILE…`: takes pages into the archive, once they can be read and are not there yet. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { hasErrors } from "../diagnostics/has-errors.ts";
import { report } from "../diagnostics/report.ts";
import { selectDoubts } from "../diagnostics/select-doubts.ts";
import { toDiagnostics } from "../diagnostics/to-diagnostics.ts";
import { composePage } from "../intake/compose-page.ts";
import { type Candidate, examinePages } from "../intake/examine-pages.ts";
import { tabulateRecord } from "../intake/tabulate-record.ts";
import { createContext } from "../io/create-context.ts";
import { readSources } from "../io/read-sources.ts";
import { writeNewFiles } from "../io/write-new-files.ts";
import { parsePage } from "../pipeline.ts";
import type { Language } from "../schema/diagnostic.ts";
import type { Issue } from "../schema/issue.ts";
import { askIssue, ISSUE_KEYS, type IssueKey } from "./ask-issue.ts";
import type { Command } from "./command.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { readArguments, SHARED_HELP } from "./read-arguments.ts";
import { ISSUE_OPTIONS, readIssue } from "./read-issue.ts";
import { UsageError } from "./usage-error.ts";

const DEFAULT_INPUT = "seeds";
const NAMES: Record<IssueKey, Record<Language, string>> = {
  newspaper: { en: "newspaper", zh: "报名" },
  date: { en: "date", zh: "日期" },
  edition: { en: "edition", zh: "版次" },
};
const EXAMPLES: Record<IssueKey, string> = {
  newspaper: "--newspaper 劳动午报",
  date: "--date 2025-12-09",
  edition: "--edition 02",
};
const SAYINGS: Record<
  Language,
  { added: (from: string, to: string) => string; planned: (from: string, to: string) => string; none: string }
> = {
  en: {
    added: (from, to) => `Added ${from} as ${to}`,
    planned: (from, to) => `Would add ${from} as ${to}`,
    none: "Nothing was written.",
  },
  zh: {
    added: (from, to) => `已收入 ${from}，存为 ${to}`,
    planned: (from, to) => `可收入 ${from}，将存为 ${to}`,
    none: "没有写入任何文件。",
  },
};

function printPage({ source, file, record }: Candidate, issue: Issue, language: Language): void {
  const about = (["newspaper", "date", "edition", "title"] as const).map((key) => issue[key] ?? record[key]);
  const rows = tabulateRecord(record, selectDoubts(file), language);
  const head = [source.path, ...about.filter((part) => part !== null)].join("  ");
  process.stdout.write(`${[head, "", ...rows].join("\n")}\n\n`);
}

function describeMissing(missing: readonly IssueKey[]) {
  return {
    missing: missing.map((key) => NAMES[key].en).join(", "),
    missingZh: missing.map((key) => NAMES[key].zh).join("、"),
    options: missing.map((key) => EXAMPLES[key]).join(" "),
  };
}

export const addCommand: Command = {
  name: "add",
  summary: "take pages into the archive",
  help: `Usage: add FILE…

Shows what is understood of each page, asks at a terminal for what the page doesn't say of its issue,
and stores it among the others under a name of date, newspaper, edition and a digest of its text.
Nothing is ever replaced. Where one of the files can't be read as a page, or is nearly the same as a
page that is there, the exit code is 1 and nothing is written.

  --newspaper NAME   what the page doesn't say by itself, or says wrongly
  --date DATE        2025-12-09, 2025-12 or 2025
  --edition EDITION  such as 02, of one FILE
  --title TITLE      of the page, such as 综合新闻
  --source SOURCE    where the text came from, such as its address
  --input FOLDER     where the pages are (default ${DEFAULT_INPUT})
  --dry-run          show all, write nothing
${SHARED_HELP}`,
  async run(args) {
    const { values, flags, positionals, language, limit } = readArguments(args, [...ISSUE_OPTIONS, "input"], {
      allowPositionals: true,
      flags: ["dry-run"],
    });
    if (positionals.length === 0) throw new UsageError("Expected a file: add FILE…");
    if (positionals.length > 1 && values.edition !== undefined) {
      throw new UsageError("--edition is that of one page, expected one FILE");
    }
    const given = readIssue(values);
    const { input = DEFAULT_INPUT } = values;
    const isDryRun = flags["dry-run"] === true;
    const { sources, refused } = readSources(positionals, { limit, expandFolders: false });
    const known = existsSync(input) ? readSources([input], { limit, expandFolders: true }).sources : [];
    const context = createContext({ language });
    const { files, candidates } = examinePages(sources, known, context);
    for (const candidate of candidates) printPage(candidate, given, language);

    const giveUp = () => {
      process.stderr.write(`${SAYINGS[language].none}\n`);
      return "failed" as const;
    };
    const errors = toDiagnostics([...refused, ...files], language, "error");
    if (errors.length > 0) {
      printDiagnostics(process.stderr, errors, language);
      return giveUp();
    }

    const isAsked = process.stdin.isTTY && process.stdout.isTTY && !process.env.CI && !isDryRun;
    const terminal = { input: process.stdin, output: process.stdout };
    const stored = new Map<string, Uint8Array>();
    const read = [];
    const sayings = [];
    for (const candidate of candidates) {
      const { source, record } = candidate;
      const missing = ISSUE_KEYS.filter((key) => given[key] === undefined && record[key] === null);
      const answers = isAsked && missing.length > 0 ? await askIssue(missing, terminal, language) : {};
      if (answers === null) return giveUp();
      const { name, bytes } = composePage(candidate, { ...given, ...answers });
      const path = join(input, name);
      stored.set(path, bytes);
      sayings.push(SAYINGS[language][isDryRun ? "planned" : "added"](source.path, path));
      // Doubts are told as of the file that the editor will open.
      const { file } = isDryRun ? candidate : parsePage({ path, bytes }, context);
      if (hasErrors(file)) {
        printDiagnostics(process.stderr, toDiagnostics([file], language), language);
        return giveUp();
      }
      read.push(file);
      if (missing.length > 0 && !isAsked) report(file, "unnamed-issue", { params: describeMissing(missing) });
    }
    if (!isDryRun) writeNewFiles(stored);
    const diagnostics = toDiagnostics(read, language);
    if (diagnostics.length > 0) printDiagnostics(process.stdout, diagnostics, language);
    process.stdout.write(`${sayings.join("\n")}\n`);
    return "done";
  },
};
