/** `npm run bench -- parse|enrich`: how fast the stages run, beside a peer on the same text in the same process. */
import { parseArgs } from "node:util";
import { benchEnrich } from "./bench/enrich.ts";
import { benchParse } from "./bench/parse.ts";

const BENCHES: Record<string, (size: number) => void> = { parse: benchParse, enrich: benchEnrich };

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { megabytes: { type: "string", default: "10" }, help: { type: "boolean", short: "h" } },
});
const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
const unknown = names.find((name) => !(name in BENCHES));
if (values.help || unknown !== undefined) {
  console.log(`Usage: npm run bench -- [${Object.keys(BENCHES).join("|")}] [--megabytes 10]`);
  process.exitCode = unknown === undefined ? 0 : 2;
} else {
  for (const name of names) BENCHES[name]?.(Number(values.megabytes));
}
