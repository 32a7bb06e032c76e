/** An article and the words of its texts → the organisations and people it names, each under its authority, and the organisation that acts. */
import type { PlainArticle } from "../record/make-article.ts";
import type { Authority, Person } from "../schema/record.ts";
import { chooseActing } from "./choose-acting.ts";
import { type ArticleText, lineAt } from "./collect-texts.ts";
import type { ActorFinder } from "./find-actors.ts";
import type { FoundName, NameFinderParts } from "./find-names.ts";
import type { OrganisationUse } from "./measure-acting.ts";
import type { DeedReader } from "./read-deed.ts";
import { readNames } from "./read-names.ts";
import type { TitleReader } from "./read-title.ts";
import type { WordedText, WordReaderParts } from "./read-words.ts";
import { listPeople, repeatNames } from "./repeat-names.ts";
import type { NameResolver } from "./resolve-names.ts";

export interface NamedArticle {
  organisation: Authority | null;
  organisations: Authority[];
  people: Person[];
}

export interface NamingParts extends NameFinderParts, WordReaderParts {
  resolve: NameResolver;
  readTitle: TitleReader;
  findActors: ActorFinder;
  readDeed: DeedReader;
}

/** A text of the article as printed, and its words. */
export interface ReadText {
  part: ArticleText;
  words: WordedText;
}

interface Use extends OrganisationUse {
  form: string;
  line: number | undefined;
}

/** 营口市老边区总工会|普法小分队 names the union that sends the team too. */
const SENT_BY_UNION = /^(\p{Script=Han}{2,}工会)\p{Script=Han}{0,8}队$/u;
const JOINS = /^(?:、|与|和|及|以及|,|，)$/u;
/** Characters beside a mention that tell what its body does. */
const BESIDE = 16;

export function nameArticle(
  article: PlainArticle,
  texts: readonly ReadText[],
  parts: NamingParts,
): NamedArticle {
  const uses: Use[] = [];
  const people = new Map<string, Person>();
  const defined = new Map<string, string>();
  const staff = new Set([...article.reporters, ...article.correspondents, ...article.photographers]);
  const reads = texts.map(({ part, words }) => ({ part, words, ...readNames(words, parts) }));
  const known = listPeople(reads.flatMap(({ found }) => found));
  for (const { part, words, found: first, defined: definedHere } of reads) {
    const { text, tokens, originalOf } = words;
    const found = repeatNames(tokens, first, known);
    for (const [short, name] of definedHere) defined.set(short, name);
    for (const [index, mention] of found.entries()) {
      const { start } = mention;
      if (mention.kind === "organisation") {
        const { end, to } = lastJoined(text, found, index);
        uses.push(useOf(part, words, { form: mention.text, start, end, to, isActor: false }, parts));
        const sender = SENT_BY_UNION.exec(mention.text)?.[1];
        if (sender !== undefined)
          uses.push(useOf(part, words, { form: sender, start, end, to, isActor: false }, parts));
      } else if (!staff.has(mention.text))
        addPerson(people, mention, lineAt(part, originalOf(start)), parts.readTitle);
    }
    for (const { from, to } of parts.findActors(tokens)) {
      const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
      const form = text.slice(start, end);
      if (found.every((name) => name.end <= start || name.start >= end))
        uses.push(useOf(part, words, { form, start, end, to, isActor: true }, parts));
    }
  }
  const resolved = parts.resolve({ forms: uses.map(({ form }) => form), defined });
  for (const use of uses) use.name = resolved.get(use.form) ?? use.form;
  const organisations = gather(uses);
  const acting = chooseActing(uses);
  return {
    organisation: organisations.find(({ name }) => name === acting) ?? null,
    organisations,
    people: [...people.values()],
  };
}

interface BodyMention {
  form: string;
  start: number;
  /** Where what is said of it begins, in the text and among its words. */
  end: number;
  to: number;
  isActor: boolean;
}

function useOf(
  part: ArticleText,
  { text, tokens, originalOf }: WordedText,
  { form, start, end, to, isActor }: BodyMention,
  { readDeed }: NamingParts,
): Use {
  return {
    name: form,
    form,
    role: part.role,
    start,
    before: text.slice(Math.max(0, start - BESIDE), start),
    after: text.slice(end, end + BESIDE),
    deed: readDeed(tokens, to),
    isActor,
    line: lineAt(part, originalOf(start)),
  };
}

/** Of names joined by 、 or 与 the last: what follows it is said of each. */
function lastJoined(text: string, found: readonly FoundName[], index: number): { end: number; to: number } {
  let last = found[index];
  for (let next = index + 1; last && next < found.length; next += 1) {
    const name = found[next];
    if (name?.kind !== "organisation" || !JOINS.test(text.slice(last.end, name.start))) break;
    last = name;
  }
  return { end: last?.end ?? 0, to: last?.to ?? 0 };
}

function gather(uses: readonly Use[]): Authority[] {
  const authorities = new Map<string, Authority>();
  for (const { name, form, line } of uses) {
    const authority = authorities.get(name) ?? { name, forms: [], lines: [] };
    if (!authority.forms.includes(form)) authority.forms.push(form);
    if (line !== undefined && !authority.lines.includes(line)) authority.lines.push(line);
    authorities.set(name, authority);
  }
  return [...authorities.values()];
}

function addPerson(
  people: Map<string, Person>,
  { text, tokens, index }: FoundName,
  line: number | undefined,
  readTitle: TitleReader,
): void {
  const person = people.get(text) ?? { name: text, forms: [text], lines: [], title: null };
  person.title ??= readTitle(tokens, index);
  if (line !== undefined && !person.lines.includes(line)) person.lines.push(line);
  people.set(text, person);
}
