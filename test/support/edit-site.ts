/** The files of a built site, changed as a test says, without touching the folder. */
import type { SiteFiles } from "../../src/check/built-site.ts";
import { compareCodepoints } from "../../src/index/compare-codepoints.ts";

export class EditedSite implements SiteFiles {
  readonly #changed = new Map<string, Uint8Array>();
  #paths: ReadonlySet<string>;

  constructor(private readonly files: SiteFiles) {
    this.#paths = new Set(files.paths);
  }

  get paths(): string[] {
    return [...this.#paths].sort(compareCodepoints);
  }

  read(path: string): Uint8Array {
    if (!this.#paths.has(path)) throw new Error(`${path} is not there`);
    return this.#changed.get(path) ?? this.files.read(path);
  }

  size(path: string): number {
    return this.#changed.get(path)?.length ?? this.files.size(path);
  }

  /** The first file that the pattern fits. */
  find(pattern: RegExp): string {
    const path = this.paths.find((path) => pattern.test(path));
    if (path === undefined) throw new Error(`no file is called ${pattern}`);
    return path;
  }

  text(path: string): string {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(this.read(path));
  }

  write(path: string, content: string | Uint8Array): this {
    this.#paths = new Set([...this.#paths, path]);
    this.#changed.set(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
    return this;
  }

  /** Throws where there is nothing to replace: the test would say nothing. */
  replace(path: string, from: string | RegExp, to: string): this {
    const before = this.text(path);
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`${path} has no ${from}`);
    return this.write(path, after);
  }

  remove(path: string): this {
    this.#paths = new Set([...this.#paths].filter((other) => other !== path));
    return this;
  }

  /** Leaves this file alone in the site. */
  keepOnly(path: string): this {
    this.#paths = new Set([path]);
    return this;
  }
}
