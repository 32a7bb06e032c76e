/**
 * What articles add to the search index, kept in one file from build to build. It is found by the digest of an article's
 * page and holds only as long as program and vocabulary stay; one that is damaged is none, and all is made anew.
 */
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import type { ArticleEntry } from "../index/archive.ts";
import type { Addition, Additions } from "../search/addition.ts";

/** What the file tells at its end of all that stands before: it is made piece by piece. */
interface Contents {
  /** Digest of all that what is kept was made with: program, vocabulary, dictionary. */
  madeWith: string;
  /** Bytes of each packed text and units of each article, with how many texts stand in titles and in the lead. */
  articles: [key: string, packed: number, units: number, titles: number, lead: number][];
}

/** After the contents: how many bytes they have, and the checksum of all before it. */
const NUMBER_LENGTH = 4;
const END_LENGTH = 2 * NUMBER_LENGTH;
const UNIT_LENGTH = Uint16Array.BYTES_PER_ELEMENT;
/** Bytes that are written at once. */
const PIECE = 1 << 20;

/** Units can be read where they stand if they begin at an even place. */
const evenOf = (length: number) => length + (length % UNIT_LENGTH);

/** Additions by key; none where there is no such file, or it is not as it was written. */
function readAdditions(path: string, madeWith: string): Map<string, Addition> {
  const found = new Map<string, Addition>();
  try {
    const bytes = readFileSync(path);
    const end = bytes.length - END_LENGTH;
    if (crc32(bytes.subarray(0, end + NUMBER_LENGTH)) !== bytes.readUInt32LE(end + NUMBER_LENGTH))
      return found;
    const contents = JSON.parse(bytes.toString("utf8", end - bytes.readUInt32LE(end), end)) as Contents;
    if (contents.madeWith !== madeWith) return found;
    let at = 0;
    for (const [key, packed, units, titles, lead] of contents.articles) {
      const start = at + evenOf(packed);
      found.set(key, {
        packed: bytes.subarray(at, at + packed),
        folded: { units: new Uint16Array(bytes.buffer, bytes.byteOffset + start, units), titles, lead },
      });
      at = start + units * UNIT_LENGTH;
    }
    return found;
  } catch {
    return new Map();
  }
}

export interface AdditionPaths {
  path: string;
  /** Where it stands while it is written: there the next run removes it if this one is killed. */
  partial: string;
}

/** Takes the place of the former file when it is whole. */
class Draft {
  readonly #path: string;
  readonly #partial: string;
  readonly #file: number;
  #pieces: Uint8Array[] = [];
  #length = 0;
  #checksum = 0;

  constructor({ path, partial }: AdditionPaths) {
    mkdirSync(dirname(path), { recursive: true });
    this.#path = path;
    this.#partial = partial;
    this.#file = openSync(partial, "w");
  }

  add(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#length > PIECE) this.#write();
  }

  addNumber(number: number): void {
    const bytes = Buffer.alloc(NUMBER_LENGTH);
    bytes.writeUInt32LE(number);
    this.add(bytes);
  }

  end(): void {
    this.#write();
    this.addNumber(this.#checksum);
    this.#write();
    // Closed last: what fails before is given up, and that closes it.
    renameSync(this.#partial, this.#path);
    closeSync(this.#file);
  }

  #write(): void {
    const bytes = Buffer.concat(this.#pieces);
    this.#checksum = crc32(bytes, this.#checksum);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
    this.#pieces = [];
    this.#length = 0;
  }

  giveUp(): void {
    try {
      closeSync(this.#file);
    } finally {
      rmSync(this.#partial, { force: true });
    }
  }
}

export interface AdditionOptions {
  /** Digest of the program and the vocabulary, and of the dictionary. */
  madeWith: string;
  /** Changes with anything of its page. */
  keyOf: (article: ArticleEntry) => string;
  /** Whether what was kept is used. */
  recalls: boolean;
}

export function openAdditions(
  paths: AdditionPaths,
  { madeWith, keyOf, recalls }: AdditionOptions,
): Additions {
  const known = recalls ? readAdditions(paths.path, madeWith) : new Map<string, Addition>();
  const contents: Contents = { madeWith, articles: [] };
  let draft: Draft | null = null;
  /** A disk that is full, or a folder that may not be written, costs only time. */
  const attempt = (work: (draft: Draft) => void) => {
    if (!draft) return;
    try {
      work(draft);
    } catch {
      draft.giveUp();
      draft = null;
    }
  };
  try {
    draft = new Draft(paths);
  } catch {
    // Nothing is kept.
  }
  return {
    recall: (article) => known.get(keyOf(article)) ?? null,
    keep: (article, { packed, folded: { units, titles, lead } }) =>
      attempt((open) => {
        open.add(packed);
        open.add(new Uint8Array(evenOf(packed.length) - packed.length));
        open.add(new Uint8Array(units.buffer, units.byteOffset, units.byteLength));
        contents.articles.push([keyOf(article), packed.length, units.length, titles, lead]);
      }),
    end: () =>
      attempt((open) => {
        const bytes = Buffer.from(JSON.stringify(contents));
        open.add(bytes);
        open.addNumber(bytes.length);
        open.end();
        draft = null;
      }),
  };
}
