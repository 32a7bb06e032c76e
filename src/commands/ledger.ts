/** `ledger`: the addresses that were published, and what the archive of now would add or lose. */
import { createContext } from "../io/create-context.ts";
import { fillCache } from "../io/fill-cache.ts";
import { ledgerPathOf, loadLedger, saveLedger } from "../io/ledger-file.ts";
import { openPageCache } from "../io/open-page-cache.ts";
import { readSources } from "../io/read-sources.ts";
import { compareLedger } from "../ledger/compare-ledger.ts";
import { formatLedger } from "../ledger/format-ledger.ts";
import { readLedger } from "../ledger/read-ledger.ts";
import { reportLost } from "../ledger/report-lost.ts";
import { buildRecords, indexRecords } from "../pipeline.ts";
import type { Language } from "../schema/diagnostic.ts";
import type { Command } from "./command.ts";
import { printErrors } from "./print-errors.ts";
import { readArguments, SHARED_HELP } from "./read-arguments.ts";

const DEFAULT_INPUT = "seeds";

const SAYINGS: Record<
  Language,
  {
    counted: (added: number, lost: number, kept: number) => string;
    written: (path: string) => string;
    unwritten: string;
  }
> = {
  en: {
    counted: (added, lost, kept) => `${added} added, ${lost} lost, ${kept} in the ledger`,
    written: (path) => `Written to ${path}`,
    unwritten: "Add --write to record them.",
  },
  zh: {
    counted: (added, lost, kept) => `新增 ${added} 个网址，失去 ${lost} 个，簿中已有 ${kept} 个`,
    written: (path) => `已写入 ${path}`,
    unwritten: "加 --write 即可记入。",
  },
};

export const ledgerCommand: Command = {
  name: "ledger",
  summary: "keep the list of published addresses",
  help: `Usage: ledger

Lists the addresses that came since the ledger was written (+) and those that would be lost (-). The
ledger, published-urls.txt, stands beside the folder of the pages. Where it is there, a build that
would lose one of its addresses fails. Here, too, the exit code is 1 where one would be lost.

  --write            add the new addresses to the ledger; lost ones stay in it until their lines are
                     deleted
  --input FOLDER     where the pages are (default ${DEFAULT_INPUT})
${SHARED_HELP}`,
  async run(args) {
    const { values, flags, language, limit } = readArguments(args, ["input"], {
      allowPositionals: false,
      flags: ["write"],
    });
    const { input = DEFAULT_INPUT } = values;
    const path = ledgerPathOf(input);
    const ledger = readLedger(path, loadLedger(path) ?? "");
    const { sources, refused } = readSources([input], { limit, expandFolders: true });
    const context = createContext({ language });
    const memory = openPageCache();
    await fillCache(sources, context, memory);
    const built = buildRecords(sources, context, { memory });
    const files = [...refused, ...built.files, ledger.file];
    if (printErrors(files, language)) return "failed";
    const archive = indexRecords(built, context);
    if (printErrors(files, language)) return "failed";
    const { added, lost } = compareLedger(ledger.entries, archive);
    reportLost(ledger, lost, archive, built);
    const rows = [
      ...added.map(({ address, title }) => `+ ${address}  ${title}`),
      ...lost.map(({ address, title }) => `- ${address}  ${title}`),
    ];
    const sayings = SAYINGS[language];
    rows.push(sayings.counted(added.length, lost.length, ledger.entries.length));
    if (flags.write) {
      saveLedger(path, formatLedger([...ledger.entries, ...added]));
      rows.push(sayings.written(path));
    } else if (added.length > 0) rows.push(sayings.unwritten);
    process.stdout.write(`${rows.map((row) => row.trimEnd()).join("\n")}\n`);
    return printErrors([ledger.file], language) ? "failed" : "done";
  },
};
