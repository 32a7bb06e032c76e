/** An article's titles and text → the organisation whose act it reports: named first in the headline, else in the lead. */
import type { OrganisationFinder, OrganisationMention } from "./find-organisations.ts";

export interface ActingChoice {
  acting: string | null;
  all: string[];
}

export function chooseActing(
  titles: readonly string[],
  body: readonly string[],
  find: OrganisationFinder,
): ActingChoice {
  const inTitles = titles.flatMap((title) => find(title));
  const inBody = body.flatMap((paragraph) => find(paragraph));
  const inLead = find(body[0] ?? "");
  const named = inTitles.find(({ name }) => inBody.some((mention) => mention.name.endsWith(name)));
  // The headline abbreviates (市总工会); the text gives the name in full (北京市总工会).
  const full = named && fullest(named.name, inBody);
  const acting = full ?? inLead[0]?.name ?? inTitles[0]?.name ?? inBody[0]?.name ?? null;
  const all = [...new Set([...inBody, ...inTitles].map(({ name }) => name))];
  return { acting, all: all.filter((name) => !all.some((other) => other !== name && other.endsWith(name))) };
}

function fullest(name: string, mentions: readonly OrganisationMention[]): string {
  return mentions.reduce(
    (best, mention) =>
      mention.name.endsWith(name) && mention.name.length > best.length ? mention.name : best,
    name,
  );
}
