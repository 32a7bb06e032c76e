/** What was taken for what → lists on standard output, the most frequent first. */
import { measureWidth } from "../../src/diagnostics/measure-width.ts";
import { ROLES } from "../../src/evaluate/compare-roles.ts";
import type { Confusions, TagFault } from "../../src/evaluate/list-confusions.ts";
import { printTable } from "./print-table.ts";

/** Examples of a fault that are shown without `--details`. */
const EXAMPLES = 4;
const TITLES: Readonly<Record<TagFault["field"], string>> = {
  organisation: "acting organisation, by what is wrong about the choice",
  organisations: "organisations, by what is wrong about the name",
  people: "people, by what is wrong about the name",
  places: "places, by what is wrong about the name",
  subjects: "subjects, missed → given in its place",
};

export function printConfusions({ roles, tags }: Confusions, details: boolean): void {
  printRoles(roles);
  for (const [field, title] of Object.entries(TITLES)) {
    const faults = tags.filter((fault) => fault.field === field);
    if (faults.length > 0) printFaults(title, faults, details);
  }
}

/** Only the rows of roles that were misread, and the columns of roles that some text was read as. */
function printRoles(readings: Confusions["roles"]): void {
  const count = (wanted: string, read: string) =>
    readings.filter((reading) => reading.wanted === wanted && reading.read === read).length;
  const rows = ROLES.filter((role) => readings.some(({ wanted, read }) => wanted === role && read !== role));
  if (rows.length === 0) return;
  const columns = ROLES.filter((role) => rows.some((row) => count(row, role) > 0));
  printTable([
    ["role: true ↓ read →", ...columns],
    ...rows.map((row) => [row, ...columns.map((column) => `${count(row, column) || "·"}`)]),
  ]);
}

export function printFaults(
  title: string,
  faults: readonly Pick<TagFault, "fault" | "found" | "wanted">[],
  details: boolean,
): void {
  console.log(title);
  const ranked = [...new Set(faults.map(({ fault }) => fault))]
    .map((kind) => [kind, faults.filter(({ fault }) => fault === kind)] as const)
    .sort(([, a], [, b]) => b.length - a.length);
  const width = Math.max(...ranked.map(([kind]) => measureWidth(kind)));
  for (const [kind, all] of ranked) {
    const shown = (details ? all : all.slice(0, EXAMPLES)).map(show).join(", ");
    // The kind of a swap of subjects says all.
    const examples = kind.includes("→") ? "" : `  ${shown}${all.length > EXAMPLES && !details ? " …" : ""}`;
    const padding = " ".repeat(width - measureWidth(kind));
    console.log(`  ${kind}${padding} ${String(all.length).padStart(4)}${examples}`);
  }
  console.log("");
}

const show = ({ found, wanted }: Pick<TagFault, "found" | "wanted">) =>
  found !== null && wanted !== null ? `${found} for ${wanted}` : (found ?? wanted ?? "");
