/** What builds took → printed: a table for each size, and how the first build grows from one to the next. */
import type { BuildResult } from "./build.ts";
import type { Measured } from "./run-measured.ts";

/** Name of the first build. */
export const COLD = "banmian, cold";
const MB = 1_000_000;

/** Where the processor time is not known, the time has to do. */
export const spent = ({ cpu, wall }: Measured) => cpu ?? wall;

export function printResult({ articles, rows, ratios, differing }: BuildResult): void {
  console.log(`\n${articles} articles`);
  const head = ["", "seconds", "processor", "memory", "files", "size"];
  const cells = rows.map(({ name, wall, cpu, memory, files, bytes }) => [
    name,
    wall.toFixed(1),
    cpu === null ? "?" : `${cpu.toFixed(1)} s`,
    memory === null ? "?" : `${Math.round(memory / MB)} MB`,
    String(files),
    `${(bytes / MB).toFixed(1)} MB`,
  ]);
  const widths = head.map((title, column) =>
    Math.max(...[head, ...cells].map((row) => (row[column] ?? title).length)),
  );
  for (const row of [head, ...cells])
    console.log(
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    );
  for (const [name, ratio] of Object.entries(ratios)) console.log(`${name}: ${ratio.toFixed(2)}`);
  if (differing !== null)
    console.log(`after pages were added, ${differing} files differ from those of a fresh build`);
}

/** What the first build takes, as a multiple of what it took for the archive before. */
export function printGrowth(before: BuildResult, { articles, rows }: BuildResult): void {
  const [less, more] = [before.rows, rows].map((own) => own.find(({ name }) => name === COLD));
  if (!less || !more) return;
  const ratios = {
    articles: articles / before.articles,
    seconds: more.wall / less.wall,
    "processor time": spent(more) / spent(less),
    files: more.files / less.files,
    size: more.bytes / less.bytes,
    ...(more.memory !== null && less.memory !== null && { memory: more.memory / less.memory }),
  };
  const told = Object.entries(ratios).map(([name, ratio]) => `${name} ${ratio.toFixed(2)}`);
  console.log(`\n${COLD}, ${articles} / ${before.articles} articles: ${told.join(", ")}`);
}
