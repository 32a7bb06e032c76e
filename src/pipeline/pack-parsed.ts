/** A parsed page → the two texts that it is kept as: what taking it in asks for, and all of it. */

import type { ParsedPage } from "../pipeline.ts";
import { splitLines } from "../read/split-lines.ts";
import { unmarkedOf } from "../read/unmarked-of.ts";
import { type PackedNotes, packNotes } from "../record/pack-notes.ts";
import { packPage } from "../record/pack-page.ts";
import { type ShortPage, shortenPage } from "../record/shorten-page.ts";

export interface PageTexts {
  /** JSON of a BriefPage. */
  brief: string;
  /** JSON of a PackedPage. */
  whole: string;
}

export interface BriefPage {
  page: ShortPage;
  /** Null where there is no record. */
  notes: PackedNotes | null;
  /** Of the page's text. */
  lineCount: number;
}

export function packParsed(parsed: ParsedPage): PageTexts {
  const page = packPage(parsed);
  const notes = page.record && packNotes(page.record);
  const lineCount = splitLines(unmarkedOf(parsed.file)).length;
  return {
    brief: JSON.stringify({ page: shortenPage(page), notes, lineCount } satisfies BriefPage),
    whole: JSON.stringify(page),
  };
}
