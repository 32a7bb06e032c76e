/** Puts a complaint from the catalogue, with its place, on a VFile. */
import type { Point, Position } from "unist";
import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import { catalogue, type DiagnosticId } from "./catalogue.ts";
import { fillTemplate } from "./fill-template.ts";

export type Parameters = Record<string, string | number>;

declare module "vfile-message" {
  interface VFileMessage {
    /** What fills the templates of the catalogue, so that the message can be said in another language. */
    params?: Parameters;
  }
}

export interface ReportOptions {
  place?: Position | Point | undefined;
  params?: Parameters;
}

/** Adds the message `id` to `file`: `ruleId` is the id, `fatal` follows the severity, `note` is the hint. */
export function report(
  file: VFile,
  id: DiagnosticId,
  { place, params = {} }: ReportOptions = {},
): VFileMessage {
  const entry = catalogue[id];
  const message = file.message(fillTemplate(entry.message.en, params), {
    ...(place && { place }),
    ruleId: id,
    source: "banmian",
  });
  message.fatal = entry.severity === "error" ? true : entry.severity === "warning" ? false : undefined;
  message.note = fillTemplate(entry.hint.en, params);
  message.params = params;
  return message;
}
