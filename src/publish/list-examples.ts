/** `(site, a subject) → how to take the dumps along`, a few lines for each tool, to be copied and run as they stand. */
import type { Site } from "../eleventy/site.ts";
import { DATA } from "./api-paths.ts";

export interface Example {
  tool: string;
  code: string;
}

/** Stands for the address of a site that has none yet. */
const UNKNOWN = "$SITE";

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

export function listExamples(site: Site, subject: string): Example[] {
  const root = site.hasAddress ? site.absolute("/").replace(/\/$/, "") : UNKNOWN;
  const data = root + DATA;
  return [
    {
      tool: "curl",
      code: `curl -O "${data}articles.jsonl"
curl -O "${data}SHA256SUMS"
sha256sum --check --ignore-missing SHA256SUMS`,
    },
    {
      tool: "DuckDB",
      code: `SELECT organisation, count(*) AS articles
FROM '${data}articles.parquet' WHERE list_contains(subjects, ${quote(subject)})
GROUP BY organisation ORDER BY articles DESC, organisation;`,
    },
    {
      tool: "pandas",
      code: `import pandas as pd
articles = pd.read_json("${data}articles.jsonl", lines=True)
print(articles.explode("subjects").groupby("subjects").size().nlargest(10))`,
    },
    {
      tool: "SQLite",
      code: `curl -O "${data}archive.sqlite"
sqlite3 archive.sqlite "SELECT name, articles FROM authorities
  WHERE kind = 'organisations' ORDER BY articles DESC, name LIMIT 10"`,
    },
  ];
}
