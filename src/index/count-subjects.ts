/** `(subjects, organisations) → in how many articles each subject and organisation meet`, the commonest first. */
import { type NameEntry, SubjectCount } from "./archive.ts";
import { relateOrganisations } from "./relate-organisations.ts";

export function countSubjects(
  subjects: readonly NameEntry[],
  organisations: readonly NameEntry[],
): SubjectCount[] {
  // A subject that only gathers others would count all of theirs again.
  const given = subjects.filter(({ own }) => own.length > 0);
  const organisationsOf = relateOrganisations(organisations);
  return given
    .flatMap((subject) =>
      organisationsOf(subject).map(({ item, count }) => new SubjectCount(subject, item, count)),
    )
    .sort((a, b) => b.count - a.count);
}
