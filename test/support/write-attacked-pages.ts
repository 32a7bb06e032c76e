/** Writes a folder of pages that hold all attacks which have to be inert, as an editor would, and what stands beside it. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { VOCABULARY_FOLDER } from "../../src/io/load-vocabulary.ts";
import type { Attack, AttackPlace } from "./list-attacks.ts";

/** One page each for what stands at the head of it, beside it, or in its name. */
export const PAGE = "## 职工之家建成\n\n本报讯（记者 盛丽）甲市总工会职工之家昨天建成。\n";
/** Text that a correction may quote, once in the page above. */
export const QUOTED = "职工之家昨天建成";

/** Fields of an article that one case each stands in; all stand in its text. */
const FIELDS = [
  (text: string) => `${text} {.kicker}`,
  (text: string) => `## ${text}`,
  (text: string) => `${text} {.subhead}`,
];
const LABELS = [(text: string) => `${text} {.rubric}`, (text: string) => `# ${text}`];
const CASES_PER_ARTICLE = FIELDS.length + LABELS.length;
/** A mark at the end keeps braces of a case from being read as one. */
const asParagraph = (text: string) => `${text} {.body}`;

function writeArticles(cases: readonly Attack[]): string {
  const articles: string[] = [];
  for (let at = 0; at < cases.length; at += CASES_PER_ARTICLE) {
    const own = cases.slice(at, at + CASES_PER_ARTICLE).map(({ content }) => content);
    const [kicker = "甲", headline = "甲", subhead = "甲", rubric = "甲", section = "甲"] = own;
    const titles = [LABELS[1]?.(section), LABELS[0]?.(rubric)];
    const heads = [kicker, headline, subhead].map((text, field) => FIELDS[field]?.(text));
    articles.push([...titles, ...heads, ...own.map(asParagraph)].join("\n\n"));
  }
  return `---\nmarkup: banmian\nnewspaper: 甲市工人报\ndate: 2031-05-06\n---\n${articles.join("\n\n")}\n`;
}

export interface AttackedFolder {
  pages: string;
  vocabulary: string;
  configuration: string;
  /** The page of the cases that stand in the text. */
  textPage: string;
}

export function writeAttackedPages(folder: string, attacks: readonly Attack[]): AttackedFolder {
  const pages = join(folder, "pages");
  const vocabulary = join(folder, "vocabulary");
  const configuration = join(folder, "banmian.config.yaml");
  for (const each of [pages, vocabulary]) mkdirSync(each);
  const inert = (place: AttackPlace) =>
    attacks.filter(({ where, refused }) => where === place && refused === null);
  const textPage = "texts";
  writeFileSync(join(pages, `${textPage}.md`), writeArticles(inert("text")));
  for (const [index, { content }] of inert("front matter").entries())
    writeFileSync(join(pages, `head-${index}.txt`), `---\n${content}\n---\n${PAGE}`);
  for (const [index, { content }] of inert("corrections").entries()) {
    writeFileSync(join(pages, `corrected-${index}.txt`), PAGE);
    writeFileSync(join(pages, `corrected-${index}.corrections.yaml`), `- at: ${QUOTED}\n  ${content}\n`);
  }
  for (const { content } of inert("file name")) writeFileSync(join(pages, content), PAGE);
  const subjects = readFileSync(join(VOCABULARY_FOLDER, "subjects.yaml"), "utf8");
  const concepts = inert("vocabulary").map(({ content }) => `- ${content}\n`);
  writeFileSync(join(vocabulary, "subjects.yaml"), subjects + concepts.join(""));
  writeFileSync(
    configuration,
    inert("configuration")
      .map(({ content }) => `${content}\n`)
      .join(""),
  );
  return { pages, vocabulary, configuration, textPage };
}
