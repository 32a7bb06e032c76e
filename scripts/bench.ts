/**
 * `npm run bench -- NAME…`: how fast the stages run beside a peer on the same input, how long a build takes and a change
 * until it shows, how search answers, and how the site does in Lighthouse. Without a name all but the last.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { benchBuild } from "./bench/build.ts";
import { benchEnrich } from "./bench/enrich.ts";
import { benchLighthouse } from "./bench/lighthouse.ts";
import { benchLive } from "./bench/live.ts";
import { benchParse } from "./bench/parse.ts";
import { benchSearch } from "./bench/search.ts";

interface Options {
  megabytes: number;
  sizes: number[];
  withoutPagefind: boolean;
}

/** What it returns is for `--json`. */
type Bench = (options: Options) => unknown;

const OWN: Record<string, Bench> = {
  parse: ({ megabytes }) => benchParse(megabytes),
  enrich: benchEnrich,
  search: ({ sizes, withoutPagefind }) => benchSearch(sizes, withoutPagefind),
  build: ({ sizes, withoutPagefind }) => benchBuild(sizes, withoutPagefind),
  live: ({ sizes }) => benchLive(sizes),
};
/** What fetches a whole browser's tools is run by name alone. */
const BENCHES: Record<string, Bench> = { ...OWN, lighthouse: benchLighthouse };

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    megabytes: { type: "string", default: "10" },
    n: { type: "string", default: "1000" },
    json: { type: "string" },
    "without-pagefind": { type: "boolean", default: false },
    help: { type: "boolean", short: "h" },
  },
});
const names = positionals.length > 0 ? positionals : Object.keys(OWN);
const unknown = names.find((name) => !(name in BENCHES));
if (values.help || unknown !== undefined) {
  console.log(
    `Usage: npm run bench -- [${Object.keys(BENCHES).join("|")}] [--megabytes 10] [--n ARTICLES[,ARTICLES]] [--without-pagefind] [--json FILE]`,
  );
  process.exitCode = unknown === undefined ? 0 : 2;
} else {
  const options = {
    megabytes: Number(values.megabytes),
    sizes: values.n.split(",").map(Number),
    withoutPagefind: values["without-pagefind"],
  };
  const results: Record<string, unknown> = {};
  for (const name of names) {
    console.log(`${name}:`);
    results[name] = await BENCHES[name]?.(options);
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
}
