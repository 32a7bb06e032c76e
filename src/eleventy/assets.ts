/** The files that pages load beside themselves: style sheets, scripts, pictures; each at an address of its content. */
import { createHash } from "node:crypto";

/** A file as it was written by hand or bundled. */
export interface AssetSource {
  /** Name by which templates ask for it: `style.css`. */
  name: string;
  content: string;
}

export interface Asset extends AssetSource {
  permalink: string;
}

/** Hexadecimal digits in a name: 40 bits, so that no two contents of one name share an address. */
const DIGEST_LENGTH = 10;

/** A worker rules over the folder it stands in and is looked for again at the same address. */
const SERVICE_WORKER = "service-worker.js";

/** What the worker keeps from the first visit on, by paths below its own folder; null where it is to retire. */
interface Shell {
  assets: string[];
  pages: string[];
}

/** The worker begins with what it keeps, so that it changes, and is installed anew, whenever an asset does. */
function addShell(worker: AssetSource, shell: Shell | null): AssetSource {
  return { ...worker, content: `const SHELL=${JSON.stringify(shell)};\n${worker.content}` };
}

const withoutSlash = (permalink: string) => permalink.replace(/^\//, "");

function permalinkOf({ name, content }: AssetSource): string {
  if (name === SERVICE_WORKER) return `/${name}`;
  const digest = createHash("sha256").update(content).digest("hex").slice(0, DIGEST_LENGTH);
  const dot = name.lastIndexOf(".");
  return `/assets/${name.slice(0, dot)}-${digest}${name.slice(dot)}`;
}

const addPermalink = (source: AssetSource): Asset => ({ ...source, permalink: permalinkOf(source) });

/** An address changes with its content, so browsers may keep a file for ever. */
export class Assets {
  readonly files: readonly Asset[];

  /** `kept` are the permalinks of pages that can be read offline from the start, null where nothing can. */
  constructor(sources: readonly AssetSource[] = [], kept: readonly string[] | null = null) {
    const files = sources.filter(({ name }) => name !== SERVICE_WORKER).map(addPermalink);
    const assets = files.map(({ permalink }) => withoutSlash(permalink));
    const shell = kept && { assets, pages: kept.map(withoutSlash) };
    const workers = sources.filter(({ name }) => name === SERVICE_WORKER);
    this.files = [...files, ...workers.map((worker) => addPermalink(addShell(worker, shell)))];
  }

  /** Throws an Error where there is no file of that name. */
  permalinkOf(name: string): string {
    const file = this.files.find((file) => file.name === name);
    if (!file)
      throw new Error(`Unexpected asset “${name}”, expected one of ${this.files.map(({ name }) => name)}`);
    return file.permalink;
  }
}
