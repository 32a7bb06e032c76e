/** A parsed page → plain data that a file can hold, and back: each unpacking gives files with messages of their own. */
import { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import type { ParsedPage } from "../pipeline.ts";
import type { PageRecord } from "../schema/record.ts";

type PackedMessage = Pick<VFileMessage, "reason" | "ruleId" | "source" | "fatal" | "note"> &
  Pick<VFileMessage, "place" | "params" | "related" | "isSettled">;

interface PackedFile {
  path: string;
  value: string;
  /** Undefined where it is the value. */
  printed: string | undefined;
  messages: PackedMessage[];
}

export interface PackedPage {
  file: PackedFile;
  corrections: PackedFile | null;
  record: PageRecord | null;
}

function packFile(file: VFile): PackedFile {
  const { printed } = file.data;
  const value = String(file);
  return {
    path: file.path,
    value,
    printed: printed === value ? undefined : printed,
    messages: file.messages.map(
      ({ reason, ruleId, source, fatal, note, place, params, related, isSettled }) => ({
        ...{ reason, ruleId, source, fatal, note, place },
        ...(params && { params }),
        ...(related && { related }),
        ...(isSettled && { isSettled }),
      }),
    ),
  };
}

function unpackFile({ path, value, printed = value, messages }: PackedFile): VFile {
  const file = new VFile({ path, value, data: { printed } });
  for (const { reason, ruleId, source, place, ...rest } of messages) {
    Object.assign(file.message(reason, { place, ruleId, source }), rest);
  }
  return file;
}

export function packPage({ file, corrections, record }: ParsedPage): PackedPage {
  return { file: packFile(file), corrections: corrections && packFile(corrections), record };
}

export function unpackPage({ file, corrections, record }: PackedPage): ParsedPage {
  return { file: unpackFile(file), corrections: corrections && unpackFile(corrections), record };
}
