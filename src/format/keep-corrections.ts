/**
 * The corrections of a page, and the page as formatted → those that the page can't say by itself, with digests of its
 * lines as they are now. The file is edited, so that comments stay.
 */
import { type Document, isMap, isSeq, parseDocument } from "yaml";
import { anchorCorrections } from "../correct/anchor-corrections.ts";
import { rolesOf } from "../correct/plan-corrections.ts";
import { quoteLine } from "../correct/quote-line.ts";
import { type CorrectionsSource, readCorrections } from "../correct/read-corrections.ts";
import { decodeText } from "../read/decode-text.ts";

/** An address of old that no longer follows from the corrections, and a line of the article to which it leads. */
export interface FormerAddress {
  address: string;
  /** 1-based. */
  line: number;
}

export interface KeptCorrections {
  /** Null where none is left. */
  text: string | null;
  taken: number;
  kept: number;
}

/** `page` is the text of the formatted page without front matter and marks. */
export function keepCorrections(
  source: CorrectionsSource,
  page: string,
  former: readonly FormerAddress[],
): KeptCorrections {
  const { corrections } = readCorrections(source);
  const stays = corrections.map((correction) => rolesOf(correction) === null);
  const kept = stays.filter((stay) => stay).length;
  const taken = stays.length - kept;
  if (kept + former.length === 0) return { text: null, taken, kept };
  const decoding = decodeText(source.bytes);
  const document: Document = parseDocument(decoding.ok ? decoding.text : "", { schema: "core" });
  const list = document.contents;
  if (!isSeq(list)) throw new Error(`${source.path} was read, and is no list`);
  list.items = list.items.filter((_, index) => stays[index]);
  const sealed = list.items.map((item) => isMap(item) && item.has("digest"));
  for (const item of list.items) if (isMap(item)) item.delete("digest");
  const unsealed = readCorrections({ ...source, bytes: Buffer.from(String(document)) });
  anchorCorrections(unsealed, page, source.path);
  const digests = new Map(
    unsealed.file.messages.flatMap(({ ruleId, line, params }) =>
      ruleId === "unsealed-correction" && line !== undefined ? [[line, params?.digest]] : [],
    ),
  );
  for (const [index, item] of list.items.entries()) {
    const digest = digests.get(unsealed.corrections[index]?.place.line ?? 0);
    if (sealed[index] && isMap(item) && digest !== undefined) item.set("digest", String(digest));
  }
  for (const { address, line } of former) {
    const anchor = quoteLine(page, line, "begins");
    if (anchor) list.add(document.createNode({ ...anchor, keep: address }));
  }
  return { text: document.toString({ lineWidth: 0 }), taken, kept: kept + former.length };
}
