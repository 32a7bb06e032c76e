/**
 * What articles add to the search index, kept in one file from build to build. It is found by the digest of an article's
 * page and holds only as long as program and vocabulary stay; one that is damaged is none, and all is made anew. It is
 * left as it is where it lacks few articles: to make what they add takes less time than to write that of all.
 */
import type { ArticleEntry } from "../index/archive.ts";
import type { Addition, Additions } from "../search/addition.ts";
import { readSealed, SealedDraft, type SealedPaths } from "./sealed-file.ts";

/** What the file tells at its end of all that stands before: it is made piece by piece. */
interface Contents {
  /** Digest of all that what is kept was made with: program, vocabulary, dictionary. */
  madeWith: string;
  /** Bytes of each packed text and units of each article, with how many texts stand in titles and in the lead. */
  articles: [key: string, packed: number, units: number, titles: number, lead: number][];
}

/** Of the articles of the file, so many may be lacking in it. */
const MOST_LACKING = 0.01;
/** After the contents: how many bytes they have. */
const LENGTH_LENGTH = 4;
const UNIT_LENGTH = Uint16Array.BYTES_PER_ELEMENT;

/** Units can be read where they stand if they begin at an even place. */
const evenOf = (length: number) => length + (length % UNIT_LENGTH);

/** Additions by key; none where there is no such file, or it is not as it was written. */
function readAdditions(path: string, madeWith: string): Map<string, Addition> {
  const found = new Map<string, Addition>();
  try {
    const bytes = readSealed(path);
    const end = bytes.length - LENGTH_LENGTH;
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

export interface AdditionOptions {
  /** Digest of the program and the vocabulary, and of the dictionary. */
  madeWith: string;
  /** Changes with anything of its page. */
  keyOf: (article: ArticleEntry) => string;
  /** Whether what was kept is used. */
  recalls: boolean;
}

export function openAdditions(paths: SealedPaths, { madeWith, keyOf, recalls }: AdditionOptions): Additions {
  const known = recalls ? readAdditions(paths.path, madeWith) : new Map<string, Addition>();
  const contents: Contents = { madeWith, articles: [] };
  let draft: SealedDraft | null = null;
  /** A disk that is full, or a folder that may not be written, costs only time. */
  const attempt = (work: (draft: SealedDraft) => void) => {
    if (!draft) return;
    try {
      work(draft);
    } catch {
      draft.giveUp();
      draft = null;
    }
  };
  const write = (key: string, { packed, folded: { units, titles, lead } }: Addition) =>
    attempt((open) => {
      open.add(packed);
      open.add(new Uint8Array(evenOf(packed.length) - packed.length));
      open.add(new Uint8Array(units.buffer, units.byteOffset, units.byteLength));
      contents.articles.push([key, packed.length, units.length, titles, lead]);
    });
  /** What would be in the file, as long as none is written. */
  let held: [key: string, addition: Addition][] | null = [];
  let lacking = 0;
  const begin = () => {
    try {
      draft = new SealedDraft(paths);
    } catch {
      // Nothing is kept.
    }
    for (const [key, addition] of held ?? []) write(key, addition);
    held = null;
  };
  if (known.size === 0) begin();
  return {
    recall: (article) => known.get(keyOf(article)) ?? null,
    keep: (article, addition) => {
      const key = keyOf(article);
      if (!held) return write(key, addition);
      held.push([key, addition]);
      if (!known.has(key)) lacking += 1;
      if (lacking > known.size * MOST_LACKING) begin();
    },
    end: () =>
      attempt((open) => {
        const bytes = Buffer.from(JSON.stringify(contents));
        const length = Buffer.alloc(LENGTH_LENGTH);
        length.writeUInt32LE(bytes.length);
        open.add(bytes);
        open.add(length);
        open.end();
        draft = null;
      }),
  };
}
