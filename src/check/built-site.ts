/** The files of a built site in; its pages, where it stands, and what its addresses lead to out. Each file is read once. */
import { type PageFacts, readPageFacts } from "./read-page-facts.ts";
import { TextStore } from "./text-store.ts";

export interface SiteFiles {
  /** From the root of the site on, `/index.html`, in the order of their code points. */
  paths: readonly string[];
  /** Throws where there is no such file. */
  read(path: string): Uint8Array;
  /** Its bytes. */
  size(path: string): number;
}

/** What an address leads to. */
export type Target =
  | { kind: "file"; path: string; hash: string }
  /** On this host and below the base path, but there is no such file. */
  | { kind: "nothing"; path: string }
  /** On this host, beside the base path. */
  | { kind: "beside" }
  | { kind: "foreign"; host: string }
  /** Mail, data and whatever else no host is asked for. */
  | { kind: "other" }
  | { kind: "broken" };

export interface SitePlace {
  /** Scheme and host. */
  origin: string;
  /** Begins and ends with a slash. */
  basePath: string;
}

const PAGE = "index.html";
/** What begins with a slash or a scheme does not depend on the page that it stands on. */
const SAME_EVERYWHERE = /^(?:\/|https?:)/u;

export class BuiltSite {
  readonly #paths: ReadonlySet<string>;
  readonly #pages = new Map<string, PageFacts>();
  readonly #texts = new TextStore();
  /** Of addresses that mean the same wherever they stand: navigation is the same on thousands of pages. */
  readonly #targets = new Map<string, Target>();

  constructor(
    readonly files: SiteFiles,
    readonly place: SitePlace,
  ) {
    this.#paths = new Set(files.paths);
  }

  has(path: string): boolean {
    return this.#paths.has(path);
  }

  readText(path: string): string {
    return new TextDecoder("utf-8", { fatal: true }).decode(this.files.read(path));
  }

  get pagePaths(): string[] {
    return this.files.paths.filter((path) => path.endsWith(".html"));
  }

  readPage(path: string): PageFacts {
    const known = this.#pages.get(path);
    if (known) return known;
    const facts = readPageFacts(this.readText(path), this.#texts);
    this.#pages.set(path, facts);
    return facts;
  }

  /** The address of a file, which ends in a slash where a page is the only one of its folder. */
  addressOf(path: string): string {
    const { origin, basePath } = this.place;
    const shown = path.endsWith(`/${PAGE}`) ? path.slice(0, -PAGE.length) : path;
    return origin + basePath + encodeURI(shown.slice(1));
  }

  resolve(link: string, from: string): Target {
    if (!SAME_EVERYWHERE.test(link)) return this.#resolve(link, from);
    const known = this.#targets.get(link);
    if (known) return known;
    const target = this.#resolve(link, from);
    this.#targets.set(link, target);
    return target;
  }

  #resolve(link: string, from: string): Target {
    const { origin, basePath } = this.place;
    if (!URL.canParse(link, this.addressOf(from))) return { kind: "broken" };
    const url = new URL(link, this.addressOf(from));
    if (!url.protocol.startsWith("http")) return { kind: "other" };
    if (url.origin !== origin) return { kind: "foreign", host: url.host };
    if (!url.pathname.startsWith(basePath)) return { kind: "beside" };
    const path = decode(`/${url.pathname.slice(basePath.length)}`);
    const file = path.endsWith("/") ? path + PAGE : path;
    return this.has(file)
      ? { kind: "file", path: file, hash: decode(url.hash.slice(1)) }
      : { kind: "nothing", path };
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
