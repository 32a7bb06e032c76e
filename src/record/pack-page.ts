/** A parsed page → plain data that a file can hold, and back: each unpacking gives files with messages of their own. */
import { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import type { Renaming } from "../correct/follow-names.ts";
import type { KeptAddress } from "../correct/list-orders.ts";
import type { ParsedPage } from "../pipeline.ts";
import type { PageRecord } from "../schema/record.ts";

type PackedMessage = Pick<VFileMessage, "reason" | "ruleId" | "source" | "fatal" | "note"> &
  Pick<VFileMessage, "place" | "params" | "related" | "isSettled">;

export interface PackedFile {
  path: string;
  value: string;
  /** Undefined where it is the value. */
  printed: string | undefined;
  /** Undefined where it is the printed text. */
  unmarked: string | undefined;
  messages: PackedMessage[];
}

export interface PackedPage {
  file: PackedFile;
  corrections: PackedFile | null;
  record: PageRecord | null;
  orders: {
    renamings: Omit<Renaming, "file">[];
    kept: Omit<KeptAddress, "file">[];
    joined: (readonly [string, string])[];
  };
}

function packFile(file: VFile): PackedFile {
  const { printed, unmarked } = file.data;
  const value = String(file);
  return {
    path: file.path,
    value,
    printed: printed === value ? undefined : printed,
    unmarked: unmarked === printed ? undefined : unmarked,
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

/** Its texts are those of the packed one, whenever they are asked for. */
function unpackFile(packed: PackedFile): VFile {
  const printed = () => packed.printed ?? packed.value;
  const file = new VFile({
    path: packed.path,
    data: {
      get printed() {
        return printed();
      },
      get unmarked() {
        return packed.unmarked ?? printed();
      },
    },
  });
  Object.defineProperty(file, "value", { get: () => packed.value, enumerable: true });
  for (const { reason, ruleId, source, place, ...rest } of packed.messages) {
    Object.assign(file.message(reason, { place, ruleId, source }), rest);
  }
  return file;
}

/** Orders name the file of corrections, which is packed once. */
function withoutFile<Order extends { file: VFile }>({ file: _, ...order }: Order): Omit<Order, "file"> {
  return order;
}

export function packPage({ file, corrections, record, orders }: ParsedPage): PackedPage {
  return {
    file: packFile(file),
    corrections: corrections && packFile(corrections),
    record,
    orders: {
      renamings: orders.renamings.map(withoutFile),
      kept: orders.kept.map(withoutFile),
      joined: [...orders.joined],
    },
  };
}

export function unpackPage({ file, corrections, record, orders }: PackedPage): ParsedPage {
  const own = corrections && unpackFile(corrections);
  const withFile = <Order>(order: Order) => (own ? [{ ...order, file: own }] : []);
  return {
    file: unpackFile(file),
    corrections: own,
    record,
    orders: {
      renamings: orders.renamings.flatMap(withFile),
      kept: orders.kept.flatMap(withFile),
      joined: new Map(orders.joined),
    },
  };
}
