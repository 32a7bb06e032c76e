/** The search index, read from its files as browsers read it, finds articles by their own strings and nothing by one that is nowhere. */

import type { ApiArticle } from "../schema/api.ts";
import { findArticles } from "../search/find-articles.ts";
import { foldText, type Variants } from "../search/fold-text.ts";
import { INDEX_FOLDER } from "../search/index-layout.ts";
import { IndexReader } from "../search/index-reader.ts";
import { listTexts } from "../search/list-texts.ts";
import { listVariants } from "../search/list-variants.ts";
import type { BuiltSite } from "./built-site.ts";
import { chooseSample } from "./choose-sample.ts";
import { type CheckResult, disagreement, type Finding, unreadable } from "./finding.ts";
import type { ApiRecords } from "./read-api.ts";

/** Articles that are looked for: more of them would find no other kind of fault. */
const SAMPLE = 60;
const STRINGS_PER_ARTICLE = 3;
/** Characters of a string: more than the pairs of which the index consists. */
const LENGTH = 6;
/** From here on to the end of their block Han characters are hardly ever printed. */
const FIRST_RARE = 0x9f00;
const MANIFEST = `/${INDEX_FOLDER}/manifest.json`;

/** From the beginning, the middle and the end of what the article says. */
function chooseStrings(article: ApiArticle): string[] {
  const { titles, lead, body } = listTexts(article);
  const texts = [...titles, ...lead, ...body].map((text) => text.trim()).filter((text) => text.length > 1);
  const chosen =
    texts.length <= STRINGS_PER_ARTICLE
      ? texts
      : [texts[0], ...chooseSample(texts.slice(1), 1), texts.at(-1)];
  return chosen.map((text = "", index) => {
    const start = Math.floor(((text.length - LENGTH) * index) / STRINGS_PER_ARTICLE);
    return text.slice(Math.max(0, start), Math.max(0, start) + LENGTH);
  });
}

/** A string of rare characters none of which is in any article, nor taken for another one. */
function inventString(articles: readonly ApiArticle[], variants: Variants): string {
  const used = new Set<string>();
  for (const article of articles) for (const character of JSON.stringify(article)) used.add(character);
  const absent: string[] = [];
  for (let unit = FIRST_RARE; absent.length < LENGTH; unit += 1)
    if (!used.has(String.fromCharCode(unit)) && !variants.has(unit)) absent.push(String.fromCharCode(unit));
  return absent.join("");
}

async function search(index: IndexReader, text: string): Promise<string[]> {
  const { articles, possible, isMatch } = await findArticles([{ text, isExcluded: false }], index);
  const read = (numbers: readonly number[]) => Promise.all(numbers.map((number) => index.readText(number)));
  return [...(await read(articles)), ...(await read(possible)).filter(isMatch)].map(({ id }) => id);
}

export async function checkSearch(site: BuiltSite, { articles }: ApiRecords): Promise<CheckResult> {
  const findings: Finding[] = [];
  let looked = 0;
  const result = (): CheckResult => ({
    findings,
    looked,
    total: articles.length * STRINGS_PER_ARTICLE,
    noun: "queries",
  });
  const variants = listVariants();
  try {
    const index = await IndexReader.open(async (name, range) => {
      const bytes = new Uint8Array(site.files.read(`/${INDEX_FOLDER}/${name}`));
      return range ? bytes.slice(range.start, range.end) : bytes;
    });
    if (index.articles !== articles.length)
      findings.push(disagreement(MANIFEST, ["articles", "文章数"], index.articles, articles.length));
    for (const article of chooseSample(articles, SAMPLE))
      for (const text of chooseStrings(article)) {
        if (foldText(text, variants).text === "") continue;
        looked += 1;
        if (!(await search(index, text)).includes(article.id))
          findings.push({ path: MANIFEST, id: "site-search-miss", params: { text, article: article.id } });
      }
    const absent = inventString(articles, variants);
    const [wrong] = await search(index, absent);
    looked += 1;
    if (wrong !== undefined)
      findings.push({ path: MANIFEST, id: "site-search-wrong", params: { text: absent, article: wrong } });
  } catch (error) {
    findings.push(unreadable(MANIFEST, "search index", error));
  }
  return result();
}
