/** A site and its redirects in, out what nginx is to be told of it: to be included in a `server`, whose `root` is above the base path. */
import type { Site } from "../eleventy/site.ts";
import type { Redirect } from "../index/archive.ts";
import { type FolderPattern, type Headers, listHeaders } from "./list-headers.ts";

/** All kinds of files of a site; what nginx knows by itself differs from version to version. */
const TYPES: readonly (readonly [type: string, endings: string])[] = [
  ["text/html", "html"],
  ["text/css", "css"],
  ["text/javascript", "js"],
  ["text/plain", "txt"],
  ["text/csv", "csv"],
  ["text/turtle", "ttl"],
  ["application/json", "json"],
  ["application/ld+json", "jsonld"],
  ["application/jsonl", "jsonl"],
  ["application/manifest+json", "webmanifest"],
  ["application/xml", "xml"],
  ["application/vnd.sqlite3", "sqlite"],
  ["application/vnd.apache.parquet", "parquet"],
  ["image/svg+xml", "svg"],
  ["image/png", "png"],
];
/** Text, which gets a charset and is packed; nginx does both for `text/html` by itself. Search files are packed already. */
const PACKED = TYPES.map(([type]) => type).filter(
  (type) => /^text\/|json|xml|sqlite/.test(type) && type !== "text/html",
);
const WITH_CHARSET = PACKED.filter((type) => /^text\/|\/xml$|manifest/.test(type));
/** Less is not worth the work: it goes in one packet anyway. */
const SMALLEST_PACKED = 1024;

const quote = (text: string) => `"${text.replace(/["\\]/g, "\\$&")}"`;
/** Variables are filled in within quotation marks, too. */
const encode = (path: string) => encodeURI(path).replaceAll("$", "%24");
const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const printHeaders = (headers: Headers) =>
  headers.map(([name, value]) => `add_header ${name} ${quote(value)} always;`);
const indent = (lines: readonly string[]) => lines.map((line) => `    ${line}`);
const block = (head: string, lines: readonly string[]) => [`${head} {`, ...indent(lines), "}"];

export function formatNginx(site: Site, redirects: readonly Pick<Redirect, "from" | "to">[]): string {
  const { always, fixed, immutable } = listHeaders(site);
  const patternOf = (folder: FolderPattern) =>
    folder.map((segment) => `${segment === null ? "[0-9a-f]+" : escapePattern(segment)}/`).join("");
  const base = site.basePath;
  const lines = [
    ...redirects.map(
      ({ from, to }) =>
        `location = ${quote(site.path(from))} { absolute_redirect off; return 301 ${quote(encode(site.path(to)))}; }`,
    ),
    ...(base === "/"
      ? []
      : [`location = ${quote(base.slice(0, -1))} { absolute_redirect off; return 301 ${quote(base)}; }`]),
    ...block(`location ${quote(base)}`, [
      // Behind a proxy nginx doesn't know the address by which it was asked.
      "absolute_redirect off;",
      "index index.html;",
      "try_files $uri $uri/ =404;",
      `error_page 404 ${quote(site.path("/404.html"))};`,
      ...block(
        "types",
        TYPES.map(([type, endings]) => `${type} ${endings};`),
      ),
      "default_type application/octet-stream;",
      "charset utf-8;",
      `charset_types ${WITH_CHARSET.join(" ")};`,
      "gzip on;",
      "gzip_vary on;",
      "gzip_proxied any;",
      `gzip_min_length ${SMALLEST_PACKED};`,
      `gzip_types ${PACKED.join(" ")};`,
      ...printHeaders([...always, ["Cache-Control", fixed]]),
      // Headers of the outer block are sent only where the inner one has none of its own. A failure is kept by nobody.
      ...block(
        `location ~ ${quote(`^${escapePattern(base)}(?:${immutable.folders.map(patternOf).join("|")})`)}`,
        [
          "try_files $uri =404;",
          ...printHeaders(always),
          `add_header Cache-Control ${quote(immutable.value)};`,
        ],
      ),
    ]),
  ];
  return [
    "# Made by the build: include this file in a `server` block whose `root` holds the site at its base path.",
    ...lines,
    "",
  ].join("\n");
}
