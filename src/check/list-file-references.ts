/** `(site, path of a file) → the addresses in it`; of files other than pages, by their kind. */
import type { BuiltSite } from "./built-site.ts";
import { listCssReferences } from "./list-css-references.ts";
import { listXmlElements, parseXml } from "./parse-xml.ts";
import type { Reference } from "./read-page-facts.ts";

/** Keys of JSON whose texts are addresses: of the API, of JSON Feed, of web app manifests, of schema.org. */
const LINK_KEYS = new Set([
  "$id",
  "$schema",
  "@id",
  "contentUrl",
  "dataPackage",
  "feed_url",
  "files",
  "home_page_url",
  "isBasedOn",
  "item",
  "json",
  "license",
  "mainEntityOfPage",
  "printedText",
  "record",
  "schemas",
  "scope",
  "src",
  "start_url",
  "subjects",
  "url",
]);
const ADDRESS = /^(?:https?:)?\//u;
/** Vocabularies that are named by an address and never fetched. */
const VOCABULARY =
  /^https?:\/\/(?:schema\.org|json-schema\.org|datapackage\.org|www\.w3\.org|jsonfeed\.org)\//u;
const FORM_FIELD = /\{\w+\??\}/gu;

/** Every address below a value, in whatever depth. */
export function* listJsonAddresses(value: unknown, key = ""): Generator<string> {
  if (typeof value === "string") {
    if (LINK_KEYS.has(key) && ADDRESS.test(value) && !VOCABULARY.test(value)) yield value;
  } else if (Array.isArray(value)) for (const item of value) yield* listJsonAddresses(item, key);
  else if (value !== null && typeof value === "object")
    for (const [name, item] of Object.entries(value)) yield* listJsonAddresses(item, name);
}

function* listXmlAddresses(text: string): Generator<string> {
  for (const { name, attributes, text: content } of listXmlElements(parseXml(text))) {
    if (name === "loc" || name === "Image") yield content;
    if (name === "link" && attributes.href !== undefined) yield attributes.href;
    if (name === "Url" && attributes.template !== undefined)
      yield attributes.template.replace(FORM_FIELD, "");
  }
}

/** They describe what addresses look like. */
const isSchema = (path: string) => path.startsWith("/schema/") || path.startsWith("/api/schema/");

function* listJsonLdAddresses(texts: readonly string[]): Generator<string> {
  for (const text of texts) {
    try {
      yield* listJsonAddresses(JSON.parse(text));
    } catch {
      // What does not parse is for `json-ld` to tell.
    }
  }
}

export function listFileReferences(site: BuiltSite, path: string): Reference[] {
  const name = (url: string): Reference => ({ url, kind: "name", offset: 0 });
  if (path.endsWith(".html")) {
    const { references, jsonLd } = site.readPage(path);
    return [...references, ...[...listJsonLdAddresses(jsonLd)].map(name)];
  }
  if (path.endsWith(".css"))
    return listCssReferences(site.readText(path)).map((url) => ({ url, kind: "load", offset: 0 }));
  if (path.endsWith(".xml")) return [...listXmlAddresses(site.readText(path))].map(name);
  if ((path.endsWith(".json") || path.endsWith(".webmanifest")) && !isSchema(path))
    return [...listJsonAddresses(JSON.parse(site.readText(path)))].map(name);
  if (path === "/robots.txt")
    return [...site.readText(path).matchAll(/^Sitemap:\s*(\S+)/gimu)].map(([, url = ""]) => name(url));
  return [];
}
