/** Puts a complaint from the catalogue, with its place, on a VFile. */
import type { Point, Position } from "unist";
import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import type { DiagnosticId } from "./catalogue.ts";
import { fillTemplate } from "./fill-template.ts";
import { findEntry } from "./find-entry.ts";
import type { SiteDiagnosticId } from "./site-catalogue.ts";
import { wordHint } from "./word-hint.ts";

export type Parameters = Record<string, string | number>;

/** A second place that the reader has to look at. */
export interface RelatedPlace {
  /** @default the file that the report is on */
  path?: string;
  /** None where the file as a whole is meant. */
  place?: Position | Point;
}

declare module "vfile-message" {
  interface VFileMessage {
    related?: readonly RelatedPlace[];
    /** What fills the templates of the catalogue, so that the message can be said in another language. */
    params?: Parameters;
    /** An editor has looked and found it so: readers are told, the editor is not asked again. */
    isSettled?: boolean;
  }
}

export interface ReportOptions {
  place?: Position | Point | undefined;
  params?: Parameters;
  related?: readonly RelatedPlace[];
}

/** Adds the message `id` to `file`: `ruleId` is the id, `fatal` follows the severity, `note` is the hint. */
export function report(
  file: VFile,
  id: DiagnosticId | SiteDiagnosticId,
  { place, params = {}, related = [] }: ReportOptions = {},
): VFileMessage {
  const entry = findEntry(id);
  const message = file.message(fillTemplate(entry.message.en, params), {
    ...(place && { place }),
    ruleId: id,
    source: "banmian",
  });
  message.fatal = entry.severity === "error" ? true : entry.severity === "warning" ? false : undefined;
  message.note = wordHint(entry, "en", params);
  message.params = params;
  message.related = related;
  return message;
}
