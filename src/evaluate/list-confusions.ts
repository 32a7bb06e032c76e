/** A page record and its truth → what was taken for what: roles of texts, names, the acting organisation, subjects. */
import type { GoldArticle, GoldPage } from "../schema/gold.ts";
import type { ArticleRecord, PageRecord } from "../schema/record.ts";
import { compareRoles, type RoleReading } from "./compare-roles.ts";
import { groupNames } from "./group-names.ts";
import { judgeActing } from "./judge-acting.ts";
import { listFindings } from "./list-findings.ts";
import { matchArticles } from "./match-articles.ts";
import { pairSubjects } from "./pair-subjects.ts";

/** One fault of a tag: what kind of fault it is, and what was found for what. */
export interface TagFault {
  field: "organisation" | "organisations" | "people" | "places" | "subjects";
  fault: string;
  found: string | null;
  wanted: string | null;
}

export interface Confusions {
  roles: RoleReading[];
  tags: TagFault[];
}

const NAMED = ["people", "organisations", "places"] as const;

export function listConfusions(record: PageRecord, gold: GoldPage): Confusions {
  const matches = matchArticles(record.articles, gold.articles);
  const tags = gold.articles.flatMap((want, index) => {
    const got = matches[index];
    return got ? confuseTags(got, want) : [];
  });
  return { roles: compareRoles(record, gold), tags };
}

function confuseTags(got: ArticleRecord, want: GoldArticle): TagFault[] {
  const findings = listFindings(got, want);
  const faults: TagFault[] = [];
  for (const field of NAMED) {
    const finding = findings[field];
    if (!finding) continue;
    const others = NAMED.filter((other) => other !== field);
    const grouped = groupNames({
      ...finding,
      found: got[field],
      others: {
        found: others.flatMap((other) => got[other].map(({ name }) => name)),
        wanted: others.flatMap((other) => findings[other]?.must.flat() ?? []),
      },
    });
    faults.push(...grouped.map((fault) => ({ field, ...fault })));
  }
  const right = want.organisation;
  if (right !== "?" && right !== null) {
    const fault = judgeActing(got.organisation, right);
    const wanted = right.find((name) => name !== "") ?? null;
    if (fault) faults.push({ field: "organisation", fault, found: got.organisation?.name ?? null, wanted });
  }
  for (const { missed, invented } of pairSubjects(got.subjects, want.subjects))
    faults.push({
      field: "subjects",
      fault: `${missed ?? "–"} → ${invented ?? "–"}`,
      found: invented,
      wanted: missed,
    });
  return faults;
}
