/**
 * `npm run bench -- NAME…`: how fast the stages run beside a peer on the same input, how search answers, and how the
 * site does in Lighthouse.
 */
import { parseArgs } from "node:util";
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

type Bench = (options: Options) => void | Promise<void>;

const OWN: Record<string, Bench> = {
  parse: ({ megabytes }) => benchParse(megabytes),
  enrich: benchEnrich,
  search: ({ sizes, withoutPagefind }) => benchSearch(sizes, withoutPagefind),
};
/** All, with those that fetch their peer, or have no peer, and are run by name alone. */
const BENCHES: Record<string, Bench> = {
  ...OWN,
  lighthouse: benchLighthouse,
  live: ({ sizes }) => benchLive(sizes),
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    megabytes: { type: "string", default: "10" },
    n: { type: "string", default: "1000" },
    "without-pagefind": { type: "boolean", default: false },
    help: { type: "boolean", short: "h" },
  },
});
const names = positionals.length > 0 ? positionals : Object.keys(OWN);
const unknown = names.find((name) => !(name in BENCHES));
if (values.help || unknown !== undefined) {
  console.log(
    `Usage: npm run bench -- [${Object.keys(BENCHES).join("|")}] [--megabytes 10] [--n ARTICLES[,ARTICLES]] [--without-pagefind]`,
  );
  process.exitCode = unknown === undefined ? 0 : 2;
} else {
  const options = {
    megabytes: Number(values.megabytes),
    sizes: values.n.split(",").map(Number),
    withoutPagefind: values["without-pagefind"],
  };
  for (const name of names) await BENCHES[name]?.(options);
}
