/**
 * `npm run bench -- NAME…`: how fast the stages run beside a peer on the same input, how long a build takes and a change
 * until it shows, how search answers, and how the site does in Lighthouse. Without a name all but the last.
 */
import { writeFileSync } from "node:fs";
import { benchBuild } from "./bench/build.ts";
import { describeMachine } from "./bench/describe-machine.ts";
import { benchEnrich } from "./bench/enrich.ts";
import { benchLighthouse } from "./bench/lighthouse.ts";
import { benchLive } from "./bench/live.ts";
import { benchParse } from "./bench/parse.ts";
import { benchSearch } from "./bench/search.ts";
import { readNumber } from "./read-number.ts";
import { readOptions } from "./read-options.ts";

interface Options {
  megabytes: number;
  sizes: number[];
  withoutPeers: boolean;
  withoutPagefind: boolean;
  isCold: boolean;
}

/** What it returns is for `--json`. */
type Bench = (options: Options) => unknown;

const OWN: Record<string, Bench> = {
  parse: ({ megabytes }) => benchParse(megabytes),
  enrich: benchEnrich,
  search: ({ sizes, withoutPagefind }) => benchSearch(sizes, withoutPagefind),
  build: ({ sizes, ...options }) => benchBuild(sizes, options),
  live: ({ sizes }) => benchLive(sizes),
};
/** What fetches a whole browser's tools is run by name alone. */
const BENCHES: Record<string, Bench> = { ...OWN, lighthouse: benchLighthouse };

const USAGE = `Usage: npm run bench -- [${Object.keys(BENCHES).join("|")}]

  --n ARTICLES[,…]    how many articles the invented archives of search, build and live have (default 1000)
  --cold              of build only the first one, which makes and parses all, without the builds after it and
                      the peers: --n 10000,100000 --cold tells how time, memory and size grow
  --without-peers     neither Hugo nor Pagefind
  --without-pagefind  not Pagefind, which takes long for large archives
  --megabytes N       how long the texts of parse are (default 10)
  --json FILE         what build measured, as JSON
  --help              print this`;

const { names, json, options } = readOptions(
  USAGE,
  {
    allowPositionals: true,
    options: {
      megabytes: { type: "string", default: "10" },
      n: { type: "string", default: "1000" },
      json: { type: "string" },
      "without-pagefind": { type: "boolean", default: false },
      "without-peers": { type: "boolean", default: false },
      cold: { type: "boolean", default: false },
    },
  },
  ({ positionals, values }) => {
    const names = positionals.length > 0 ? positionals : Object.keys(OWN);
    const unknown = names.find((name) => !(name in BENCHES));
    if (unknown !== undefined) throw new RangeError(`There is no bench “${unknown}”`);
    return {
      names,
      json: values.json,
      options: {
        megabytes: readNumber("megabytes", values.megabytes, 1),
        sizes: values.n.split(",").map((size) => readNumber("n", size, 1)),
        withoutPeers: values["without-peers"],
        withoutPagefind: values["without-pagefind"] || values["without-peers"],
        isCold: values.cold,
      },
    };
  },
);
const machine = describeMachine();
console.log(machine);
const results: Record<string, unknown> = { machine };
for (const name of names) {
  console.log(`${name}:`);
  results[name] = await BENCHES[name]?.(options);
}
if (json !== undefined) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
