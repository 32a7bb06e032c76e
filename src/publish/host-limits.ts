/**
 * What hosts of static sites take, as their documentation says; data. Those of paid plans are left out where they can be
 * raised at will, and hosts that bill by use (S3) have none worth a warning.
 */

/** What is counted of a site: its files, all their bytes, the bytes of the largest. */
export type Measure = "files" | "total" | "largest";

export interface HostLimit {
  host: string;
  measure: Measure;
  limit: number;
}

const GB = 1_000_000_000;
const MIB = 1024 ** 2;

export const hostLimits: readonly HostLimit[] = [
  // https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits: a published site may be no
  // larger than 1 GB. Beyond it GitHub may deploy nothing, or write to the owner.
  { host: "GitHub Pages", measure: "total", limit: GB },
  // https://docs.gitlab.com/user/gitlab_com/#gitlab-pages: 1 GB and 200,000 entries, folders among them.
  { host: "GitLab Pages", measure: "total", limit: GB },
  { host: "GitLab Pages", measure: "files", limit: 200_000 },
  // https://developers.cloudflare.com/pages/platform/limits/: 20,000 files on the free plan, 100,000 on paid ones; 25 MiB
  // for a single one on any.
  { host: "Cloudflare Pages (free)", measure: "files", limit: 20_000 },
  { host: "Cloudflare Pages (paid)", measure: "files", limit: 100_000 },
  { host: "Cloudflare Pages", measure: "largest", limit: 25 * MIB },
];
