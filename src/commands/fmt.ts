/** `fmt FILE`: a page as canonical marked-up Markdown, to be edited as a document. */
import { existsSync } from "node:fs";
import { correctionsPathOf } from "../correct/corrections-path.ts";
import { hasErrors } from "../diagnostics/has-errors.ts";
import { toDiagnostics } from "../diagnostics/to-diagnostics.ts";
import { type FormattedPage, formatSource } from "../format/format-source.ts";
import { createContext } from "../io/create-context.ts";
import { readSources } from "../io/read-sources.ts";
import { writeNewFiles } from "../io/write-new-files.ts";
import type { PageSource } from "../read/read-page.ts";
import type { Language } from "../schema/diagnostic.ts";
import type { Command, Outcome } from "./command.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { readArguments, SHARED_HELP } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";

type Document = NonNullable<FormattedPage["document"]>;

const SAYINGS: Record<
  Language,
  {
    taken: (path: string, count: number) => string;
    kept: (path: string, count: number) => string;
    wrote: (path: string) => string;
    differs: (path: string) => string;
    none: string;
  }
> = {
  en: {
    taken: (path, count) => `${path}: the page says by itself now what ${countCorrections(count)} said`,
    kept: (path, count) => `${path}: ${countCorrections(count)} must stay beside the page, as follows`,
    wrote: (path) => `Wrote ${path}`,
    differs: (path) => `${path} is not formatted`,
    none: "All is formatted.",
  },
  zh: {
    taken: (path, count) => `${path}：${count} 条更正已写入版面标记`,
    kept: (path, count) => `${path}：${count} 条更正须留在版面旁边，内容如下`,
    wrote: (path) => `已写出 ${path}`,
    differs: (path) => `${path} 尚未整理`,
    none: "均已整理。",
  },
};

function countCorrections(count: number): string {
  return count === 1 ? "1 correction" : `${count} corrections`;
}

/** What becomes of the corrections; those that stay are told in full where no file is written. */
function tellCorrections(
  { corrections }: PageSource,
  document: Document,
  language: Language,
  full: boolean,
): void {
  if (!corrections) return;
  const { taken, kept } = SAYINGS[language];
  const lines = [
    ...(document.taken > 0 ? [taken(corrections.path, document.taken)] : []),
    ...(document.kept > 0 && full ? [kept(corrections.path, document.kept), document.corrections] : []),
  ];
  for (const line of lines) process.stderr.write(`${line}\n`);
}

function writeDocument(out: string, document: Document, language: Language): void {
  const beside = correctionsPathOf(out);
  const files = new Map([[out, document.text]]);
  if (document.corrections !== null) files.set(beside, document.corrections);
  // A file of corrections that is there already would be taken for that of the page.
  for (const path of [out, beside])
    if (existsSync(path))
      throw new UsageError(`--out: ${path} is there already, and nothing is ever replaced`);
  writeNewFiles(new Map([...files].map(([path, text]) => [path, Buffer.from(text)])));
  for (const path of files.keys()) process.stderr.write(`${SAYINGS[language].wrote(path)}\n`);
}

export const fmtCommand: Command = {
  name: "fmt",
  summary: "print a page as canonical Markdown, to be edited as a document",
  help: `Usage: fmt FILE
       fmt --check FILE…

Prints the page as Markdown that says of each line what it is: \`#\` a section, \`##\` a headline, \`###\` a
crosshead, all else by a mark at the end of its line such as {.kicker}; one paragraph a line. It is read
as the page was, to the letter, and formatting it again changes nothing. The page itself stays as it is.

Corrections beside the page that say what a line is, or join and split, become marks. Those that change
words or set fields stay: they are told on standard error, or written beside FILE of --out.

  --out FILE         write to a new file, its remaining corrections beside it
  --check            print the files that are not formatted; exit code 1 where there are any (folders allowed)
${SHARED_HELP}`,
  async run(args): Promise<Outcome> {
    const { values, flags, positionals, language, limit } = readArguments(args, ["out"], {
      allowPositionals: true,
      flags: ["check"],
    });
    const isCheck = flags.check === true;
    const { out } = values;
    if (positionals.length === 0) throw new UsageError("Expected a file: fmt FILE");
    if (isCheck && out !== undefined)
      throw new UsageError("--check writes nothing, expected it without --out");
    if (!isCheck && positionals.length > 1)
      throw new UsageError("Expected one FILE, or several with --check");
    const { sources, refused } = readSources(positionals, { limit, expandFolders: isCheck });
    const context = createContext({ language });
    const files = [...refused];
    const sayings = SAYINGS[language];
    let unread = refused.filter(hasErrors).length;
    let differing = 0;
    for (const source of sources) {
      const { files: own, document } = formatSource(source, context);
      files.push(...own);
      if (!document) unread += 1;
      else if (isCheck) {
        if (Buffer.from(document.text).equals(source.bytes)) continue;
        differing += 1;
        process.stdout.write(`${sayings.differs(source.path)}\n`);
      } else {
        if (out === undefined) process.stdout.write(document.text);
        else writeDocument(out, document, language);
        tellCorrections(source, document, language, out === undefined);
      }
    }
    const errors = toDiagnostics(files, language, "error");
    if (errors.length > 0) printDiagnostics(process.stderr, errors, language);
    if (isCheck && unread + differing === 0) process.stdout.write(`${sayings.none}\n`);
    return unread + differing === 0 ? "done" : "failed";
  },
};
