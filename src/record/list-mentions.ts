/** `article → the names that it has`, of every kind and each once, with the forms and lines that show them. */
import type { ArticleRecord, Authority } from "../schema/record.ts";
import type { NameKind, StaffRole } from "./name-kinds.ts";
import { Note } from "./note.ts";
import { shareMention } from "./share-mention.ts";

export interface Mention {
  kind: NameKind;
  /** In NFC. */
  name: string;
  /** As printed; of a subject the terms that speak for it. */
  forms: readonly string[];
  /** 1-based lines of the source file, ascending. */
  lines: readonly number[];
  /** Of members of staff only; who did two things is there twice. */
  role: StaffRole | null;
  /** The body whose act the article reports. */
  isActing: boolean;
  /** Office or honour beside the name of a person in the news. */
  title: string | null;
}

const mention = (kind: NameKind, name: string, rest: Partial<Mention>) =>
  shareMention(kind, name.normalize("NFC"), rest);

const distinctOf = (forms: readonly string[]) => (forms.length > 1 ? [...new Set(forms)] : forms);

function sortLines(lines: readonly number[]): readonly number[] {
  return lines.length > 1 ? [...new Set(lines)].sort((a, b) => a - b) : lines;
}

function mentionAuthority(
  kind: NameKind,
  { name, forms, lines }: Authority,
  { isActing = false, title = null }: Partial<Mention> = {},
): Mention {
  return mention(kind, name, { forms: distinctOf(forms), lines: sortLines(lines), isActing, title });
}

function mentionStaff(record: ArticleRecord): Mention[] {
  const { byline, photos } = record.lines;
  const lines = sortLines(byline);
  return [
    ...record.reporters.map((name) => mention("people", name, { role: "reporter", lines })),
    ...record.correspondents.map((name) => mention("people", name, { role: "correspondent", lines })),
    ...record.photographers.map((name) =>
      mention("people", name, { role: "photographer", lines: sortLines([...byline, ...photos.flat()]) }),
    ),
  ];
}

function mentionOrganisations({ organisation, organisations }: ArticleRecord): Mention[] {
  const all = [...(organisation ? [organisation] : []), ...organisations];
  return all.map((found) =>
    mentionAuthority("organisations", found, { isActing: found.name === organisation?.name }),
  );
}

function mentionSubjects({ subjects, subjectEvidence }: ArticleRecord): Mention[] {
  return subjects.map((subject) => {
    const terms = subjectEvidence
      .filter((given) => given.subject === subject)
      .flatMap((given) => given.terms);
    const lines = sortLines(terms.flatMap((found) => found.lines));
    return mention("subjects", subject, { forms: distinctOf(terms.map(({ term }) => term)), lines });
  });
}

export function listMentions(record: ArticleRecord): readonly Mention[] {
  const all = [
    ...mentionStaff(record),
    ...mentionOrganisations(record),
    ...record.people.map((person) => mentionAuthority("figures", person, { title: person.title })),
    ...record.places.map((place) => mentionAuthority("places", place)),
    ...mentionSubjects(record),
    ...record.keywords.map((name) => mention("keywords", name, {})),
  ];
  return all.filter((found, index) => {
    const isSame = ({ kind, role, name }: Mention) =>
      kind === found.kind && role === found.role && name === found.name;
    return all.findIndex(isSame) === index;
  });
}

export const articleMentions = new Note(listMentions);
