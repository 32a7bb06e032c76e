/** `npm run bench -- NAME…`: how fast the stages run beside a peer on the same text, and how the site does in Lighthouse. */
import { parseArgs } from "node:util";
import { benchEnrich } from "./bench/enrich.ts";
import { benchLighthouse } from "./bench/lighthouse.ts";
import { benchParse } from "./bench/parse.ts";

type Bench = (size: number) => void | Promise<void>;

const OWN: Record<string, Bench> = { parse: benchParse, enrich: benchEnrich };
/** All, with those that fetch their peer and are run by name alone. */
const BENCHES: Record<string, Bench> = { ...OWN, lighthouse: benchLighthouse };

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { megabytes: { type: "string", default: "10" }, help: { type: "boolean", short: "h" } },
});
const names = positionals.length > 0 ? positionals : Object.keys(OWN);
const unknown = names.find((name) => !(name in BENCHES));
if (values.help || unknown !== undefined) {
  console.log(`Usage: npm run bench -- [${Object.keys(BENCHES).join("|")}] [--megabytes 10]`);
  process.exitCode = unknown === undefined ? 0 : 2;
} else {
  for (const name of names) await BENCHES[name]?.(Number(values.megabytes));
}
