/** `CSL item → RIS record`: a line for each field, the tag, two spaces, a hyphen, a space; lines end as in DOS. */
import type { CslItem } from "../schema/csl-item.ts";
import { formatIssued } from "./format-issued.ts";

const DATE_PARTS = 3;
const LINE_END = "\r\n";

/** `2031-05 → 2031/05//`: year, month, day and whatever else, each of which may be empty. */
function formatDate(date: string): string {
  const parts = date.split("-");
  return Array.from({ length: DATE_PARTS + 1 }, (_, index) => parts[index] ?? "").join("/");
}

/** A comma parts surname and given name, and nothing can escape it. */
const formatName = (name: string) => name.replaceAll(",", "，");

export function formatRis(item: CslItem): string {
  const date = formatIssued(item);
  const fields: [tag: string, value: string | undefined][] = [
    ["TY", "NEWS"],
    ["ID", item.id],
    ...(item.author ?? []).map(({ literal }): [string, string] => ["AU", formatName(literal)]),
    ["TI", item.title],
    ["T2", item["container-title"]],
    ["PY", date?.split("-")[0]],
    ["DA", date === null ? undefined : formatDate(date)],
    ["SP", item.page],
    ["SE", item.section],
    ["UR", item.URL],
    ["LA", item.language],
    ["DP", item.source],
    ["N1", item.note],
  ];
  const lines = fields.flatMap(([tag, value]) => (value === undefined ? [] : `${tag}  - ${value}`));
  return [...lines, "ER  - ", ""].join(LINE_END);
}
