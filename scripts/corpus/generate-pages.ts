/**
 * A number of articles and a seed → newspaper pages with so many articles, one after the other, as `seeds/` holds them,
 * with the truth about each. The same options give the same bytes; nothing is kept from page to page.
 *
 * Names of people and firms follow Zipf's law without end; sentences come of templates in templates, filled from pools
 * of words of which the first come oftener. `--measure` prints what comes of it. Of 1,000 articles: median 617
 * characters, 30,424 different pairs of Han characters in 472,824, 4,339 people, 3,457 of them named once; of 10,000:
 * 77,257 pairs in 4,770,168, 24,845 people, 18,164 named once. Ten times the text has 2.5 times the pairs. Real text is
 * richer: the union pages of test/fixtures have 16,055 different pairs in their first 30,000, this has 7,904.
 */
import type { GoldPage } from "../../src/schema/gold.ts";
import { compileRules } from "./compile-rules.ts";
import type { Damage } from "./cut-columns.ts";
import { dateIssues, isoOf, spellDay, spellWeekday } from "./date-issues.ts";
import { loadWords, type Words } from "./load-words.ts";
import { createNames } from "./name-things.ts";
import { createRandom, type Random } from "./random.ts";
import { type Block, type PageStyle, setPage } from "./set-page.ts";
import { type Article, type ArticleKind, type Newsroom, writeArticle } from "./write-article.ts";

export interface CorpusOptions {
  articles: number;
  /** @default 1 */
  seed?: number;
  /** First day of the papers. @default 2004-01-05 */
  startDate?: string;
  /** The fewest and the most articles of a page; the last page may have fewer. @default 5 to 9 */
  pageSize?: { low: number; high: number };
}

export interface CorpusPage {
  /** File name; no two pages of a corpus share one. */
  name: string;
  text: string;
  truth: GoldPage;
  damage: Damage[];
}

export const DEFAULT_SEED = 1;
export const DEFAULT_START = "2004-01-05";

const PAGE_SIZE = { low: 5, high: 9 };
const PAGES_A_DAY = { low: 2, high: 3 };
/** Reporters of a paper at one time, and how many leave and join each year. */
const STAFF = 40;
const JOINING = 3;
/** Ranks of the staff are others than those of the people in the news; papers share none. */
const STAFF_RANKS = 1.5e9;
const STAFF_OF_PAPER = 10_000;
const UNDATED = 0.03;
const WITH_FRONT_MATTER = 0.65;
const WITH_FOLIO = 0.25;
const WITH_BANNER = 0.5;
const WITH_HALF_WIDTH = 0.2;
const WITH_PHOTO_NEWS = 0.35;
const WITH_SHORTS = 0.3;
const WITH_CASES = 0.3;
/** Shares of articles. */
const PHOTOS = 0.3;
const LOSSES = 0.008;

interface Paper {
  slug: string;
  title: string;
  markdown: boolean;
  number: number;
}

export function* generatePages(options: CorpusOptions, words: Words = loadWords()): Generator<CorpusPage> {
  const { articles, seed = DEFAULT_SEED, startDate = DEFAULT_START, pageSize = PAGE_SIZE } = options;
  const rules = compileRules(words.rules);
  const names = createNames(words, seed);
  const papers = linesOf("papers").map((line, number): Paper => {
    const [slug = "", title = "", style] = line.split(" ");
    return { slug, title, markdown: style === "markdown", number };
  });
  let left = articles;
  for (const day of dateIssues(startDate)) {
    const issue = createRandom(seed, "issue", isoOf(day));
    const paper = issue.pick(papers);
    const editions = issue.between(PAGES_A_DAY.low, PAGES_A_DAY.high);
    for (let edition = 1; edition <= editions; edition += 1) {
      if (left <= 0) return;
      const random = createRandom(seed, "page", isoOf(day), edition);
      const count = Math.min(left, random.between(pageSize.low, pageSize.high));
      left -= count;
      yield makePage(paper, day, edition, count, random);
    }
  }

  function linesOf(key: string): string[] {
    const lines = words.page[key];
    if (lines === undefined) throw new Error(`Expected “${key}” in pages.yaml`);
    return lines;
  }

  function makePage(paper: Paper, day: Date, edition: number, count: number, random: Random): CorpusPage {
    const joined = (day.getUTCFullYear() * JOINING + STAFF_OF_PAPER * paper.number) % STAFF_RANKS;
    const reporter = (of: Random) => names.person(STAFF_RANKS + joined + Math.floor(STAFF * of.next() ** 2));
    const room: Newsroom = { words, rules, names, reporter, day };
    const style = chooseStyle(paper, day, edition, random, reporter);
    const blocks = planBlocks(count, random, (kind) => writeArticle(kind, room, random));
    const dated = style.folio !== null || style.frontMatter !== null;
    const stem = dated
      ? `${isoOf(day)}-${paper.slug}-${number(edition)}`
      : `undated-${paper.slug}-${isoOf(day).replaceAll("-", "")}${number(edition)}`;
    const { text, truth, damage } = setPage(stem, blocks, style, random);
    const date = dated ? isoOf(day) : null;
    return { name: `${stem}.${style.markdown ? "md" : "txt"}`, text, truth: { ...truth, date }, damage };
  }

  function chooseStyle(
    { title, markdown }: Paper,
    day: Date,
    edition: number,
    random: Random,
    photographer: PageStyle["photographer"],
  ): PageStyle {
    const pageTitle = random.pick(linesOf("pageTitles"));
    const undated = random.chance(UNDATED);
    const front = !undated && random.chance(WITH_FRONT_MATTER);
    const folio = !undated && (!front || random.chance(WITH_FOLIO));
    const staff = random.pick(linesOf("folioStaff")).replaceAll("{name}", () => photographer(random));
    const slogan = random.pick(linesOf("banners"));
    return {
      markdown,
      halfWidth: !markdown && random.chance(WITH_HALF_WIDTH),
      ornament: random.pick(linesOf("ornaments").join(" ").split(" ")),
      folio: folio
        ? `${front ? "" : `${title} `}${spellDay(day)} ${spellWeekday(day)} 第${number(edition)}版 ${pageTitle} ${staff}`
        : null,
      banner: random.chance(WITH_BANNER)
        ? slogan.replace("{plan}", random.pick(linesOf("plan").join(" ").split(" ")))
        : null,
      frontMatter: front
        ? { newspaper: title, date: isoOf(day), edition: `"${number(edition)}"`, title: pageTitle }
        : null,
      photos: PHOTOS,
      losses: LOSSES,
      photographer,
      photoCredits: linesOf("photoCredits"),
      photoBylines: linesOf("photoBylines"),
      attributions: linesOf("reprintForms"),
    };
  }

  /** Sections come last: on a page without markup nothing tells where one ends. */
  function planBlocks(count: number, random: Random, write: (kind: ArticleKind) => Article): Block[] {
    const shorts = random.chance(WITH_SHORTS) ? Math.min(random.between(2, 3), count - 2) : 0;
    const cases = random.chance(WITH_CASES) ? Math.min(2, count - 2 - shorts) : 0;
    const photos = random.chance(WITH_PHOTO_NEWS) ? Math.min(1, count - 2 - shorts - cases) : 0;
    const stories = count - Math.max(0, shorts) - Math.max(0, cases) - Math.max(0, photos);
    const kinds: ArticleKind[] = Array.from({ length: stories }, (_, index) =>
      index === 0 ? "lead" : "story",
    );
    if (photos > 0) kinds.splice(random.between(1, kinds.length), 0, "photo");
    const blocks: Block[] = [{ section: null, rubric: null, articles: kinds.map(write) }];
    if (cases > 0)
      blocks.push({
        section: random.pick(linesOf("caseSections")),
        rubric: random.chance(0.4) ? random.pick(linesOf("rubrics")) : null,
        articles: (cases > 1 ? (["case", "reprint"] as const) : (["case"] as const)).map(write),
      });
    if (shorts > 0)
      blocks.push({
        section: random.pick(linesOf("sections")),
        rubric: null,
        articles: Array.from({ length: shorts }, () => write("short")),
      });
    return blocks;
  }
}

function number(edition: number): string {
  return String(edition).padStart(2, "0");
}
