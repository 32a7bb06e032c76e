/** `npm run eval`: pages, names and subjects against hand-made truth, field by field. */
import { parseArgs } from "node:util";
import { createContext } from "../src/io/create-context.ts";
import { evalMentions } from "./eval/mentions.ts";
import { evalPages } from "./eval/pages.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    details: { type: "boolean", default: false },
    field: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
});
if (values.help) {
  console.log(`Usage: npm run eval -- [CASE…] [--details] [--field NAME]

Scores the pages of test/fixtures/pages (all, or those whose names begin with CASE) and, where no case is
named, the sentences of test/fixtures/mentions, beside nodejieba's own tagger.

  --details     every fault, and what was expected
  --field NAME  only faults of this field`);
} else {
  const context = createContext();
  evalPages(context, { cases: positionals, details: values.details, field: values.field });
  if (positionals.length === 0) evalMentions(context, { details: values.details });
}
