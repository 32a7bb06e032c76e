/** Files below a folder, written whole or piece by piece, each with its size and digest when it is done. */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DataFile } from "../publish/data-file.ts";
import type { Digest } from "../publish/describe-package.ts";
import { digestFile } from "./digest-file.ts";
import { Digester } from "./digester.ts";
import { KeptFiles } from "./kept-files.ts";
import { isRange, type Piece } from "./piece-list.ts";
import { readRange } from "./read-range.ts";

const toBytes = (content: string | Uint8Array) =>
  typeof content === "string" ? Buffer.from(content) : content;

interface OpenFile {
  descriptor: number;
  digester: Digester;
}

export class DataFolder {
  readonly #folders = new Set<string>();
  readonly #open = new Map<string, OpenFile>();

  constructor(
    readonly output: string,
    private readonly kept: KeptFiles = new KeptFiles(),
  ) {}

  /** Where a file of the site stands; the folder that it needs is there then. */
  place(path: string): string {
    const target = join(this.output, path);
    const folder = dirname(target);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return target;
  }

  /** Returns how many bytes were added. */
  append(path: string, content: Piece): number {
    const { descriptor, digester } = this.#open.get(path) ?? this.#begin(path);
    let bytes = 0;
    for (const piece of isRange(content) ? readRange(content) : [toBytes(content)]) {
      digester.add(piece);
      // A disk may take less than it is given.
      for (let done = 0; done < piece.length; ) done += writeSync(descriptor, piece, done);
      bytes += piece.length;
    }
    return bytes;
  }

  /** Of a file to which nothing was appended an empty one is made. */
  end(path: string): Digest {
    const { descriptor, digester } = this.#open.get(path) ?? this.#begin(path);
    this.#open.delete(path);
    closeSync(descriptor);
    return digester.end();
  }

  /** Whether the last site has a file of that digest: then it need not even be made. */
  has(path: string, digest: string): boolean {
    return this.kept.has(path, digest);
  }

  /** A file that is there as a whole is not written where the last site has it. */
  write({ path, chunks }: DataFile): Digest {
    if (!Array.isArray(chunks)) {
      for (const chunk of chunks) this.append(path, chunk);
      return this.end(path);
    }
    const pieces = chunks.map(toBytes);
    const digester = new Digester();
    for (const piece of pieces) digester.add(piece);
    const digest = digester.end();
    if (!this.kept.has(path, digest.sha256)) writeFileSync(this.place(path), Buffer.concat(pieces));
    return digest;
  }

  /** A file that is known by what it is made of is not even made where the last site has it. */
  writeKeyed(path: string, key: string, make: () => DataFile): void {
    if (this.kept.has(path, key)) return;
    const pieces = Array.from(make().chunks, toBytes);
    writeFileSync(this.place(path), Buffer.concat(pieces));
  }

  /** Of a file that something else wrote. */
  digest(path: string): Digest {
    return digestFile(this.place(path));
  }

  /** What an error left open. */
  close(): void {
    for (const { descriptor } of this.#open.values()) closeSync(descriptor);
    this.#open.clear();
  }

  #begin(path: string): OpenFile {
    const opened = { descriptor: openSync(this.place(path), "w"), digester: new Digester() };
    this.#open.set(path, opened);
    return opened;
  }
}
