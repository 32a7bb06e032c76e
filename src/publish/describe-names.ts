/** `(names, site) → authorities, or subjects, as other programs get them`, with counts and their newest articles. */
import type { Site } from "../eleventy/site.ts";
import type { Archive, NameEntry } from "../index/archive.ts";
import { readPinyin } from "../index/read-pinyin.ts";
import { slugOf } from "../index/slug-of.ts";
import { type StaffRole, staffRoles } from "../record/name-kinds.ts";
import type { ApiAuthorities, ApiSubjects } from "../schema/api.ts";
import { idOfEntry } from "./id-of-entry.ts";

/** Articles that a file lists of one name, which may have nearly all of the archive; the dumps have all. */
const MOST_ARTICLES = 1000;

const newestOf = ({ articles }: NameEntry) =>
  articles
    .slice(-MOST_ARTICLES)
    .reverse()
    .map(({ record }) => record.id);

function countRoles(entry: NameEntry): Record<StaffRole, number> {
  const roles = entry.articles.flatMap((article) => entry.rolesIn(article));
  const count = (role: StaffRole) => roles.filter((other) => other === role).length;
  const [reporter, correspondent, photographer] = staffRoles;
  return {
    [reporter]: count(reporter),
    [correspondent]: count(correspondent),
    [photographer]: count(photographer),
  };
}

export function describeAuthority(entry: NameEntry, site: Site): ApiAuthorities["authorities"][number] {
  const { kind, name, permalink, parentName, articles, forms, titles } = entry;
  return {
    id: idOfEntry(entry),
    name,
    url: site.refer(permalink),
    parent: parentName,
    articles: articles.length,
    forms: forms.map(({ item, count }) => ({ form: item, articles: count })),
    titles: titles.map(({ item, count }) => ({ title: item, articles: count })),
    ...(kind === "people" && { roles: countRoles(entry) }),
    ...(kind === "organisations" && {
      acting: articles.filter((article) => entry.isActingIn(article)).length,
    }),
    newest: newestOf(entry),
  };
}

/** All subjects of the vocabulary, and those of articles that it lacks. */
export function describeSubjects(archive: Archive, site: Site): ApiSubjects["subjects"] {
  const used = archive.names.subjects.map(({ name }) => name);
  return [...new Set([...archive.subjectTree.keys(), ...used])].map((name) => {
    const entry = archive.find("subjects", name);
    const node = archive.subjectTree.get(name);
    return {
      id: entry ? idOfEntry(entry) : `subjects/${slugOf(name, readPinyin(name, false))}`,
      name,
      url: entry && site.refer(entry.permalink),
      parent: node?.broader ?? null,
      also: [...(node?.also ?? [])],
      scope: node?.scope ?? null,
      articles: entry?.articles.length ?? 0,
      newest: entry ? newestOf(entry) : [],
    };
  });
}
