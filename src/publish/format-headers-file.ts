/**
 * A site in, its `_headers` for Cloudflare Pages and Netlify out. Headers of all rules that fit a path are sent, so no two
 * rules may name the same; both hosts have a copy of what no rule gives a `Cache-Control` asked about before it is used.
 */
import type { Site } from "../eleventy/site.ts";
import { type FolderPattern, type Headers, listHeaders } from "./list-headers.ts";

const ANY_SEGMENT = ":digest";

export function formatHeadersFile(site: Site): string {
  const { always, immutable } = listHeaders(site);
  const rule = (folder: FolderPattern, headers: Headers) => {
    const path = folder.map((segment) => `${segment ?? ANY_SEGMENT}/`).join("");
    const lines = headers.map(([name, value]) => `  ${name}: ${value}\n`).join("");
    return `${site.path(`/${path}*`)}\n${lines}`;
  };
  return [
    rule([], always),
    ...immutable.folders.map((folder) => rule(folder, [["Cache-Control", immutable.value]])),
  ].join("\n");
}
