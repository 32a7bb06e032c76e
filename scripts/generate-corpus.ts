/** `npm run -s generate`: newspaper pages with so many invented articles, for benches and big tests. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDay } from "./corpus/date-issues.ts";
import { DEFAULT_SEED, DEFAULT_START, generatePages } from "./corpus/generate-pages.ts";
import { measureCorpus } from "./corpus/measure-corpus.ts";
import { readNumber } from "./read-number.ts";
import { readOptions } from "./read-options.ts";

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

function writePages(out: string, options: { articles: number; seed: number; startDate: string }): void {
  mkdirSync(out, { recursive: true });
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

const { out, ...options } = readOptions(
  HELP,
  {
    options: {
      articles: { type: "string" },
      out: { type: "string" },
      seed: { type: "string", default: String(DEFAULT_SEED) },
      "start-date": { type: "string", default: DEFAULT_START },
      measure: { type: "boolean", default: false },
    },
  },
  ({ values }) => {
    if (values.articles === undefined) throw new RangeError("Expected --articles N");
    if (values.out === undefined && !values.measure) throw new RangeError("Expected --out FOLDER");
    const startDate = values["start-date"];
    parseDay(startDate);
    if (values.out !== undefined && existsSync(values.out) && readdirSync(values.out).length > 0)
      throw new RangeError(`Unexpected files in ${values.out}, expected an empty folder`);
    return {
      // Null where they are measured only.
      out: values.measure ? null : (values.out ?? null),
      articles: readNumber("articles", values.articles),
      seed: readNumber("seed", values.seed),
      startDate,
    };
  },
);
if (out === null) console.log(measureCorpus(generatePages(options)));
else writePages(out, options);
