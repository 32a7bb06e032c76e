/** Read and parse of large pages, as a ratio to remark-parse alone on the same text. */
import { readdirSync, readFileSync } from "node:fs";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { createContext } from "../../src/io/create-context.ts";
import { createPageProcessor } from "../../src/parse/newspaper.ts";
import { readPage } from "../../src/read/read-page.ts";
import { median } from "./median.ts";

const RUNS = 5;
const MEGABYTE = 1_000_000;
/** A tenth of each text is run too: where time is linear, the whole takes ten times as long. */
const FRACTION = 10;

export function benchParse(megabytes: number): void {
  const context = createContext();
  const processor = createPageProcessor(context);
  const alone = unified().use(remarkParse);
  const ours = (bytes: Uint8Array) => {
    const { file } = readPage({ path: "bench.txt", bytes });
    processor.runSync(processor.parse(file), file);
  };
  const peer = (bytes: Uint8Array) => alone.parse(new TextDecoder().decode(bytes));
  console.log(`read+parse beside remark-parse alone, median of ${RUNS} pairs, ${megabytes} MB a text`);
  console.log(
    ["text".padEnd(24), "MB/s", "remark-parse MB/s", "ratio of times", `time(1)/time(1/${FRACTION})`].join(
      "  ",
    ),
  );
  for (const [name, make] of Object.entries(TEXTS)) {
    const whole = new TextEncoder().encode(make(megabytes * MEGABYTE));
    const part = new TextEncoder().encode(make((megabytes * MEGABYTE) / FRACTION));
    ours(part);
    peer(part);
    const pairs = Array.from(
      { length: RUNS },
      () => [time(() => ours(whole)), time(() => peer(whole))] as const,
    );
    const small = median(Array.from({ length: RUNS }, () => time(() => ours(part))));
    const [a, b] = [median(pairs.map(([x]) => x)), median(pairs.map(([, y]) => y))];
    const ratio = median(pairs.map(([x, y]) => x / y));
    const speed = (seconds: number) => (whole.length / MEGABYTE / seconds).toFixed(2);
    console.log([name.padEnd(24), speed(a), speed(b), ratio.toFixed(2), (a / small).toFixed(1)].join("  "));
  }
}

const seedText = readdirSync("seeds")
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(`seeds/${name}`, "utf8"))
  .join("\n\n");

/** UTF-8 bytes of a Han character. */
const HAN_BYTES = 3;
const SHORT_LINE = "短行共有十个汉字左右";

const TEXTS: Record<string, (bytes: number) => string> = {
  "pages like the seeds": (bytes) => repeatTo(`${seedText}\n\n`, bytes),
  "one line": (bytes) => repeatTo(seedText.replace(/\s+/gu, ""), bytes),
  "short lines": (bytes) => repeatTo(`${SHORT_LINE}\n`, bytes),
  "short lines, blank between": (bytes) => repeatTo(`${SHORT_LINE}\n\n`, bytes),
};

function repeatTo(text: string, bytes: number): string {
  const unit = Math.max(1, text.length * HAN_BYTES);
  return text.repeat(Math.max(1, Math.round(bytes / unit)));
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}
