/** An article → the organisations and people it names, each under its authority, and the organisation that acts. */
import type { PlainArticle } from "../record/make-article.ts";
import type { Authority, Person } from "../schema/record.ts";
import { chooseActing } from "./choose-acting.ts";
import { collectTexts } from "./collect-texts.ts";
import type { ActorFinder } from "./find-actors.ts";
import type { FoundName, NameFinderParts } from "./find-names.ts";
import type { OrganisationUse } from "./measure-acting.ts";
import type { DeedReader } from "./read-deed.ts";
import { readNames } from "./read-names.ts";
import type { TitleReader } from "./read-title.ts";
import type { NameResolver } from "./resolve-names.ts";

export interface NamedArticle {
  organisation: Authority | null;
  organisations: Authority[];
  people: Person[];
}

export interface NamingParts extends NameFinderParts {
  resolve: NameResolver;
  readTitle: TitleReader;
  findActors: ActorFinder;
  readDeed: DeedReader;
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

export function nameArticle(article: PlainArticle, parts: NamingParts): NamedArticle {
  const uses: Use[] = [];
  const people = new Map<string, Person>();
  const defined = new Map<string, string>();
  const staff = new Set([...article.reporters, ...article.correspondents, ...article.photographers]);
  for (const { role, text: original, lineOf } of collectTexts(article)) {
    const { text, tokens, originalOf, found, defined: own } = readNames(original, parts);
    for (const [short, name] of own) defined.set(short, name);
    const enter = (form: string, start: number, end: number, next: number, isActor = false) =>
      uses.push({
        name: form,
        form,
        role,
        start,
        before: text.slice(Math.max(0, start - BESIDE), start),
        after: text.slice(end, end + BESIDE),
        deed: parts.readDeed(tokens, next),
        isActor,
        line: lineOf(originalOf(start)),
      });
    for (const [index, mention] of found.entries()) {
      if (mention.kind === "organisation") {
        const last = lastJoined(text, found, index);
        enter(mention.text, mention.start, last.end, last.to);
        const sender = SENT_BY_UNION.exec(mention.text)?.[1];
        if (sender !== undefined) enter(sender, mention.start, last.end, last.to);
      } else if (!staff.has(mention.text))
        addPerson(people, mention, lineOf(originalOf(mention.start)), parts.readTitle);
    }
    for (const { from, to } of parts.findActors(tokens)) {
      const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
      if (found.every((name) => name.end <= start || name.start >= end))
        enter(text.slice(start, end), start, end, to, true);
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
