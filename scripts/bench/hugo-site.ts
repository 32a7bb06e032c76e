/**
 * `(archive, folder) → the same archive as a site for Hugo`: its articles as ready-made Markdown, its names as
 * taxonomies, and the least templates that make the same kinds of pages: article, issue, name, list of names, home.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { citeIssue } from "../../src/eleventy/filters/cite-issue.ts";
import type { Archive, ArticleEntry } from "../../src/index/archive.ts";
import { PAGE_LENGTH } from "../../src/index/split-chronicle.ts";
import { nameKinds } from "../../src/record/name-kinds.ts";

const TAXONOMIES = [...nameKinds, "issues", "years"] as const;
type Taxonomy = (typeof TAXONOMIES)[number];

/** No feeds and no data: what banmian makes beside pages is left out of the comparison, to its disadvantage. */
const CONFIG = {
  baseURL: "https://example.org/",
  languageCode: "zh-Hans",
  title: "版面",
  hasCJKLanguage: true,
  disableKinds: ["RSS"],
  // Else every list has a second address for its first page.
  disableAliases: true,
  paginate: PAGE_LENGTH,
  taxonomies: Object.fromEntries(TAXONOMIES.map((name) => [name, name])),
};

const BASE = `<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ .Title }}</title><link rel="canonical" href="{{ .Permalink }}"></head>
<body><header><a href="/">{{ site.Title }}</a><nav>{{ range $name, $_ := site.Taxonomies }}<a href="/{{ $name }}/">{{ $name }}</a> {{ end }}</nav></header>
<main>{{ block "main" . }}{{ end }}</main></body></html>
`;
const LIST = `{{ range .Paginator.Pages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
<p>{{ .Summary | plainify | truncate 80 }}</p><p>{{ .Params.issue }}</p></article>
{{ end }}{{ with .Paginator }}{{ if .HasPrev }}<a href="{{ .Prev.URL }}">←</a>{{ end }}{{ if .HasNext }}<a href="{{ .Next.URL }}">→</a>{{ end }}{{ end }}`;
const TEMPLATES: Record<string, string> = {
  "_default/baseof.html": BASE,
  "_default/single.html": `{{ define "main" }}<p>{{ .Params.kicker }}</p><h1>{{ .Title }}</h1><p>{{ .Params.subhead }}</p>
<dl>{{ range $name, $_ := site.Taxonomies }}{{ with $.GetTerms $name }}<dt>{{ $name }}</dt><dd>{{ range . }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</dd>{{ end }}{{ end }}</dl>
{{ .Content }}
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }} {{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}`,
  "_default/term.html": `{{ define "main" }}<h1>{{ .Title }}</h1>{{ len .Pages }}${LIST}{{ end }}`,
  "_default/list.html": `{{ define "main" }}<h1>{{ .Title }}</h1>${LIST}{{ end }}`,
  "_default/terms.html": `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>{{ end }}`,
  "index.html": `{{ define "main" }}${LIST}{{ end }}`,
};

function listTerms(archive: Archive): Map<ArticleEntry, Map<Taxonomy, string[]>> {
  const terms = new Map(archive.articles.map((article) => [article, new Map<Taxonomy, string[]>()]));
  const add = (article: ArticleEntry, taxonomy: Taxonomy, term: string) => {
    const own = terms.get(article);
    own?.set(taxonomy, [...(own.get(taxonomy) ?? []), term]);
  };
  for (const kind of nameKinds)
    for (const { name, articles } of archive.names[kind])
      for (const article of articles) add(article, kind, name);
  for (const article of archive.articles) {
    add(article, "issues", article.issue.record.id);
    const { date } = article.issue.record;
    if (date !== null) add(article, "years", date.slice(0, "2000".length));
  }
  return terms;
}

export function writeHugoSite(archive: Archive, folder: string): void {
  const write = (path: string, text: string) => {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  };
  write("config.json", JSON.stringify(CONFIG));
  for (const [path, text] of Object.entries(TEMPLATES)) write(`layouts/${path}`, text);
  for (const [article, terms] of listTerms(archive)) {
    const { record, issue, title } = article;
    // JSON is front matter to Hugo.
    const matter = {
      title: title.text,
      ...(issue.record.date && /^\d{4}-\d\d-\d\d$/.test(issue.record.date) && { date: issue.record.date }),
      ...{ kicker: record.kicker, subhead: record.subhead, issue: citeIssue(issue) },
      ...Object.fromEntries(terms),
    };
    write(`content/articles/${record.id}.md`, `${JSON.stringify(matter)}\n\n${record.body.join("\n\n")}\n`);
  }
}
