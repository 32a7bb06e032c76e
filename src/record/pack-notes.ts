/**
 * What is asked of all pages of an archive when it is taken in → plain data that a file can hold, and back. Kept beside
 * the page, so that the page itself, several times as long, is unpacked only for what is made of it alone.
 */
import type { PageRecord } from "../schema/record.ts";
import { articleDigests } from "./article-digests.ts";
import { articleMentions, type Mention } from "./list-mentions.ts";
import { nameKinds, type StaffRole } from "./name-kinds.ts";
import { articleExcerpts } from "./open-excerpt.ts";
import { pageNames } from "./page-names.ts";
import { shareMention } from "./share-mention.ts";

/** Null stands for what most mentions have, and is left out at the end: the name itself as its only form, and nothing else. */
type PackedMention = [
  kind: number,
  name: string,
  lines: readonly number[],
  forms?: readonly string[] | null,
  title?: string | null,
  role?: StaffRole | null,
  isActing?: true | null,
];

export interface PackedNotes {
  names: { organisations: readonly string[]; acting: readonly string[]; here: [string, string][] };
  /** One for each article of the page. */
  articles: { digest: string | null; excerpt: string; mentions: PackedMention[] }[];
}

function packMention({ kind, name, lines, forms, title, role, isActing }: Mention): PackedMention {
  const isPlain = forms.length === 1 && forms[0] === name;
  const packed: PackedMention = [
    // As texts each mention would hold one of its own.
    nameKinds.indexOf(kind),
    name,
    lines,
    isPlain ? null : forms,
    title,
    role,
    isActing || null,
  ];
  while (packed.at(-1) === null) packed.pop();
  return packed;
}

function unpackMention([kind, name, lines, forms, title, role, isActing]: PackedMention): Mention {
  const named = nameKinds[kind];
  if (!named) throw new RangeError(`There is no kind ${kind} of names`);
  return shareMention(named, name, {
    lines,
    forms: forms ?? [name],
    title: title ?? null,
    role: role ?? null,
    isActing: isActing ?? false,
  });
}

export function packNotes(record: PageRecord): PackedNotes {
  const { organisations, acting, here } = pageNames.of(record);
  return {
    names: { organisations, acting, here: [...here] },
    articles: record.articles.map((article) => ({
      digest: articleDigests.of(article),
      excerpt: articleExcerpts.of(article),
      mentions: articleMentions.of(article).map(packMention),
    })),
  };
}

/** From then on that is what is found of the page and its articles. */
export function unpackNotes(record: PageRecord, { names, articles }: PackedNotes): void {
  pageNames.recall(record, { ...names, here: new Map(names.here) });
  for (const [place, article] of record.articles.entries()) {
    const notes = articles[place];
    if (!notes) continue;
    articleDigests.recall(article, notes.digest);
    articleExcerpts.recall(article, notes.excerpt);
    articleMentions.recall(article, notes.mentions.map(unpackMention));
  }
}
