/** The text of an HTML page in, and where its addresses are to be kept; out what checks ask of it: its references, its anchors, what it says of itself. */
import { Parser } from "htmlparser2";
import { listCssReferences } from "./list-css-references.ts";
import type { TextStore } from "./text-store.ts";

/**
 * `link`: a reader may follow it. `load`: the browser fetches it by itself, or sends to it. `name`: programs may follow
 * it, as a canonical address or a feed.
 */
export type ReferenceKind = "link" | "load" | "name";

export interface Reference {
  url: string;
  kind: ReferenceKind;
  /** Of the element, in UTF-16 units. */
  offset: number;
}

export interface PageFacts {
  references: readonly Reference[];
  anchors: ReadonlySet<string>;
  /** Texts of the JSON-LD in it. */
  jsonLd: readonly string[];
  isNoindex: boolean;
  /** Whether it leads on to another page by itself. */
  leadsOn: boolean;
}

/** Relations of which the browser loads the target, or prepares to. */
const LOADED = new Set([
  "stylesheet",
  "icon",
  "apple-touch-icon",
  "mask-icon",
  "manifest",
  "preload",
  "modulepreload",
  "prefetch",
  "preconnect",
  "dns-prefetch",
  "prerender",
]);
/** Attributes that hold an address, on any element where nothing else is said. */
const LOADING_ATTRIBUTES = ["src", "poster", "data", "background", "action", "formaction", "xlink:href"];
const REFRESH_ADDRESS = /^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/iu;
/** Candidates of a `srcset` are parted by commas followed by space; addresses may hold commas without. */
const CANDIDATE_BREAK = /,\s+/u;

type Attributes = Readonly<Record<string, string>>;

function kindOfHref(name: string, attributes: Attributes): ReferenceKind {
  if (name === "a" || name === "area") return "link";
  if (name !== "link") return "load";
  const relations = (attributes.rel ?? "").toLowerCase().split(/\s+/u);
  return relations.some((relation) => LOADED.has(relation)) ? "load" : "name";
}

/** Whether an attribute may hold an address; most elements have none that does. */
const HOLDS_ADDRESS = new Set([
  "href",
  "srcset",
  "imagesrcset",
  "style",
  "http-equiv",
  ...LOADING_ATTRIBUTES,
]);

function mayRefer(attributes: Attributes): boolean {
  for (const name in attributes) if (HOLDS_ADDRESS.has(name)) return true;
  return false;
}

function* listUrls(name: string, attributes: Attributes): Generator<Omit<Reference, "offset">> {
  const { href, srcset, imagesrcset, style } = attributes;
  if (href !== undefined && name !== "base") yield { url: href, kind: kindOfHref(name, attributes) };
  for (const attribute of LOADING_ATTRIBUTES) {
    const url = attributes[attribute];
    if (url !== undefined && !(attribute === "data" && name !== "object")) yield { url, kind: "load" };
  }
  for (const set of [srcset, imagesrcset])
    for (const candidate of set?.split(CANDIDATE_BREAK) ?? []) {
      const [url] = candidate.trim().split(/\s+/u);
      if (url) yield { url, kind: "load" };
    }
  if (style !== undefined) for (const url of listCssReferences(style)) yield { url, kind: "load" };
  if (name === "meta" && attributes["http-equiv"]?.toLowerCase() === "refresh") {
    const url = REFRESH_ADDRESS.exec(attributes.content ?? "")?.[1];
    if (url !== undefined) yield { url, kind: "link" };
  }
}

export function readPageFacts(html: string, texts: TextStore): PageFacts {
  const references: Reference[] = [];
  const anchors = new Set<string>();
  const jsonLd: string[] = [];
  let isNoindex = false;
  let leadsOn = false;
  /** What the text that comes belongs to. */
  let collecting: "json-ld" | "style" | null = null;
  let text = "";
  const parser = new Parser({
    onopentag(name, attributes) {
      const offset = parser.startIndex;
      if (mayRefer(attributes))
        for (const { url, kind } of listUrls(name, attributes))
          references.push({ url: texts.share(url), kind, offset });
      if (attributes.id) anchors.add(texts.share(attributes.id));
      if (name === "a" && attributes.name) anchors.add(texts.share(attributes.name));
      if (name === "meta" && attributes.name === "robots")
        isNoindex ||= attributes.content?.includes("noindex") ?? false;
      if (name === "meta" && attributes["http-equiv"]?.toLowerCase() === "refresh") leadsOn = true;
      if (name === "style") collecting = "style";
      if (name === "script" && attributes.type === "application/ld+json") collecting = "json-ld";
      text = "";
    },
    ontext(piece) {
      if (collecting) text += piece;
    },
    onclosetag() {
      if (collecting === "json-ld") jsonLd.push(texts.detach(text));
      if (collecting === "style")
        for (const url of listCssReferences(text))
          references.push({ url: texts.share(url), kind: "load", offset: parser.startIndex });
      collecting = null;
    },
  });
  parser.end(html);
  return { references, anchors, jsonLd, isNoindex, leadsOn };
}
