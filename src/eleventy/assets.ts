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

function permalinkOf({ name, content }: AssetSource): string {
  if (name === SERVICE_WORKER) return `/${name}`;
  const digest = createHash("sha256").update(content).digest("hex").slice(0, DIGEST_LENGTH);
  const dot = name.lastIndexOf(".");
  return `/assets/${name.slice(0, dot)}-${digest}${name.slice(dot)}`;
}

/** An address changes with its content, so browsers may keep a file for ever. */
export class Assets {
  readonly files: readonly Asset[];

  constructor(sources: readonly AssetSource[] = []) {
    this.files = sources.map((source) => ({ ...source, permalink: permalinkOf(source) }));
  }

  /** Throws an Error where there is no file of that name. */
  permalinkOf(name: string): string {
    const file = this.files.find((file) => file.name === name);
    if (!file)
      throw new Error(`Unexpected asset “${name}”, expected one of ${this.files.map(({ name }) => name)}`);
    return file.permalink;
  }
}
