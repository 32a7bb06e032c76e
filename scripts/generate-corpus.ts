/** `npm run -s generate`: newspaper pages with so many invented articles, for benches and big tests. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parseDay } from "./corpus/date-issues.ts";
import { DEFAULT_SEED, DEFAULT_START, generatePages } from "./corpus/generate-pages.ts";
import { measureCorpus } from "./corpus/measure-corpus.ts";

const HELP = `Usage: npm run -s generate -- --articles N --out FOLDER [--seed S] [--start-date DAY]
       npm run -s generate -- --articles N --measure [--seed S] [--start-date DAY]

Writes invented newspaper pages with N articles in all, as seeds/ holds them: plain text and Markdown,
with and without front matter, with the damage of copied pages. The same options give the same bytes.

  --out FOLDER       where the pages go; made if it isn't there, refused if there is anything in it
  --seed S           a whole number; another one gives other pages (default ${DEFAULT_SEED})
  --start-date DAY   first day of the papers (default ${DEFAULT_START})
  --measure          write nothing; print how long the articles are and how the vocabulary grows
  --help             print this`;
/** Pages between two lines of progress. */
const PROGRESS_STEP = 200;

function readNumber(name: string, text: string): number {
  const number = Number(text);
  if (!/^\d+$/u.test(text) || !Number.isSafeInteger(number))
    throw new RangeError(`Unexpected --${name} “${text}”, expected a whole number`);
  return number;
}

function writePages(out: string, options: { articles: number; seed: number; startDate: string }): void {
  mkdirSync(out, { recursive: true });
  if (readdirSync(out).length > 0)
    throw new RangeError(`Unexpected files in ${out}, expected an empty folder`);
  const isTerminal = process.stderr.isTTY === true;
  let pages = 0;
  let articles = 0;
  for (const { name, text, truth } of generatePages(options)) {
    writeFileSync(join(out, name), text);
    pages += 1;
    articles += truth.articles.length;
    if (isTerminal && pages % PROGRESS_STEP === 0)
      process.stderr.write(`\r${articles} of ${options.articles} articles`);
  }
  if (isTerminal) process.stderr.write("\r\u001b[K");
  process.stdout.write(`${articles} articles on ${pages} pages in ${out}\n`);
}

try {
  const { values } = parseArgs({
    options: {
      articles: { type: "string" },
      out: { type: "string" },
      seed: { type: "string", default: String(DEFAULT_SEED) },
      "start-date": { type: "string", default: DEFAULT_START },
      measure: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) {
    console.log(HELP);
  } else {
    if (values.articles === undefined) throw new RangeError("Expected --articles N");
    const startDate = values["start-date"];
    parseDay(startDate);
    const options = {
      articles: readNumber("articles", values.articles),
      seed: readNumber("seed", values.seed),
      startDate,
    };
    if (values.measure) console.log(measureCorpus(generatePages(options)));
    else if (values.out === undefined) throw new RangeError("Expected --out FOLDER");
    else writePages(values.out, options);
  }
} catch (error) {
  if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
  console.error(`${error.message.split(". ")[0]}\n\n${HELP}`);
  process.exitCode = 2;
}
