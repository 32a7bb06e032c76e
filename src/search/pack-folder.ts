/** Files in, one by one → a folder of an index with all of them packed, named by what they hold, so that they never change. */
import { createHash } from "node:crypto";
import type { ByteStore } from "./byte-store.ts";
import { headerOf } from "./index-layout.ts";
import { type PackedFile, packFile, sealFile } from "./pack-file.ts";

const DIGEST_LENGTH = 10;

export type IndexFile = [name: string, bytes: Uint8Array];

export interface PackedFolder {
  /** Name of the folder. */
  generation: string;
  /** With the name of the folder, in the order in which they came. Each is sealed when it is asked for. */
  files: Iterable<IndexFile>;
}

export class FolderPacker {
  readonly #digest = createHash("sha256");
  readonly #files: (PackedFile | IndexFile)[] = [];

  /** `store` holds the files; `dictionary` is what those that come packed were packed after. */
  constructor(
    private readonly store: ByteStore,
    dictionary: Uint8Array = new Uint8Array(),
  ) {
    this.#digest.update(dictionary);
  }

  add(name: string, body: Uint8Array): void {
    this.#digest.update(name).update(body);
    this.#files.push(packFile(name, body, this.store));
  }

  /** One that is packed already, and has no header. */
  addPacked(name: string, bytes: Uint8Array): void {
    this.#digest.update(name).update(bytes);
    this.#files.push([name, bytes]);
  }

  /** `told` is what the manifest says of them. */
  end(told: unknown): PackedFolder {
    const files = this.#files;
    const generation = this.#digest.update(JSON.stringify(told)).digest("hex").slice(0, DIGEST_LENGTH);
    const encoder = new TextEncoder();
    const seal = (file: PackedFile): IndexFile => [
      file.name,
      sealFile(file, encoder.encode(headerOf(generation, file.name))),
    ];
    function* listFiles(): Generator<IndexFile> {
      for (const file of files) {
        const [name, bytes] = "deflated" in file ? seal(file) : file;
        yield [`${generation}/${name}`, bytes];
      }
    }
    return { generation, files: { [Symbol.iterator]: listFiles } };
  }
}
