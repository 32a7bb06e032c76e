/**
 * Records, and former addresses that are kept, by an editor or because their article was joined to another → the records
 * with the addresses that lead to each.
 */
import { changeArticles } from "../record/change-articles.ts";
import { withFields } from "../record/with-fields.ts";
import type { PageRecord } from "../schema/record.ts";
import type { Orders } from "./list-orders.ts";

/** `records` were read with these orders, or with some of them. */
export function keepAddresses(
  records: readonly PageRecord[],
  { kept, joined }: Pick<Orders, "kept" | "joined">,
): PageRecord[] {
  if (kept.length === 0 && joined.size === 0) return [...records];
  const targets = new Map([...joined].map(([id, into]) => [`/articles/${id}/`, into]));
  // Where an editor sends an address elsewhere, there it leads.
  for (const { address, articleId, pageId } of kept) targets.set(address, articleId ?? pageId);
  const led = new Map<string, string[]>();
  for (const [address, id] of targets) led.set(id, [...(led.get(id) ?? []), address].sort());
  const withAddresses = <Kept extends { id: string; keptAddresses?: string[] | undefined }>(
    record: Kept,
  ): Kept => {
    const addresses = led.get(record.id);
    if (addresses) return withFields(record, { keptAddresses: addresses } as Partial<Kept>);
    if (!record.keptAddresses) return record;
    const { keptAddresses: _, ...rest } = record;
    return rest as Kept;
  };
  return records.map((page) => withAddresses(changeArticles(page, withAddresses)));
}
