/** A page record and its truth → how well its people and subjects were found. */
import type { GoldPage } from "../schema/gold.ts";
import type { PageRecord } from "../schema/record.ts";
import type { SpanScore } from "./score-mentions.ts";
import { matchArticles, type Verdict } from "./score-page.ts";

export interface TagScores {
  people: SpanScore;
  /** Right are subjects that must or may be; wanted, those that must. */
  subjects: SpanScore;
  faults: Verdict[];
}

export function scoreTags(record: PageRecord, gold: GoldPage): TagScores {
  const people: SpanScore = { right: 0, found: 0, wanted: 0 };
  const subjects: SpanScore = { right: 0, found: 0, wanted: 0 };
  const faults: Verdict[] = [];
  const matches = matchArticles(record.articles, gold.articles);
  for (const [index, want] of gold.articles.entries()) {
    const article = want.headline ?? want.body[0]?.slice(0, 14) ?? "";
    const got = matches[index];
    const staff = new Set(
      [want.reporters, want.correspondents, want.photographers].flatMap((names) =>
        names === "?" ? [] : names,
      ),
    );
    const named = (got?.people ?? [])
      .map(({ name }) => name)
      .filter((name) => !staff.has(name) && name !== NAMED_EVERYWHERE);
    const right = named.filter((name) => want.people.includes(name));
    people.right += right.length;
    people.found += named.length;
    people.wanted += want.people.length;
    if (right.length < Math.max(named.length, want.people.length))
      faults.push({
        field: "people",
        article,
        ok: false,
        actual: named.join("|"),
        expected: want.people.join("|"),
      });
    const { must, may } = want.subjects;
    const given = got?.subjects ?? [];
    const fine = given.filter((subject) => must.includes(subject) || may.includes(subject));
    // A subject that only may be there is neither asked for nor wrong.
    const hit = given.filter((subject) => must.includes(subject));
    subjects.right += hit.length;
    subjects.found += hit.length + given.length - fine.length;
    subjects.wanted += must.length;
    if (fine.length < given.length || hit.length < must.length)
      faults.push({
        field: "subjects",
        article,
        ok: false,
        actual: given.join("|"),
        expected: `${must.join("|")} (${may.join("|")})`,
      });
  }
  return { people, subjects, faults };
}

/** In the news of this country on every page: naming him says nothing about an article. */
const NAMED_EVERYWHERE = "习近平";
