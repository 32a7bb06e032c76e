/** The files of a search index as a client loads them, each once. */
import { headerOf } from "./index-layout.ts";

/** Fetches a file by its name, or at least the bytes of it from `start` up to before `end`. */
export type Load = (name: string, range?: { start: number; end: number }) => Promise<Uint8Array<ArrayBuffer>>;

/** A file that is not what the manifest promises: cut short, changed, or of another generation. */
export class DamagedIndexError extends Error {}

/** `path` is that of what was packed. Rejects with a DamagedIndexError. */
export async function unpack(path: string, ...packed: Uint8Array<ArrayBuffer>[]): Promise<Uint8Array> {
  try {
    // The end of the gzip format is a checksum, which the stream compares.
    const stream = new Blob(packed).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw new DamagedIndexError(path, { cause });
  }
}

export class IndexFiles {
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor(readonly load: Load) {}

  /** What `make` resolves to; what it rejects with is not kept. */
  keep<Value>(key: string, make: () => Promise<Value>): Promise<Value> {
    const known = this.find<Value>(key);
    if (known) return known;
    const made = make();
    this.#kept.set(key, made);
    made.catch(() => this.#kept.delete(key));
    return made;
  }

  /** What is kept, or is about to be. */
  find<Value>(key: string): Promise<Value> | undefined {
    return this.#kept.get(key) as Promise<Value> | undefined;
  }

  /** The content of a file of a generation. Rejects with what `load` rejects with, or a DamagedIndexError. */
  read(generation: string, name: string): Promise<Uint8Array> {
    const path = `${generation}/${name}`;
    return this.keep(path, async () => {
      const content = await unpack(path, await this.load(path));
      const header = new TextEncoder().encode(headerOf(generation, name));
      if (header.some((byte, at) => content[at] !== byte)) throw new DamagedIndexError(path);
      return content.subarray(header.length);
    });
  }
}
