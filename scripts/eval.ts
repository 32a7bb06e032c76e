/** `npm run eval`: pages, names and subjects against hand-made truth, field by field, and what was taken for what. */
import { createContext } from "../src/io/create-context.ts";
import { evalMentions } from "./eval/mentions.ts";
import { evalPages } from "./eval/pages.ts";
import { readOptions } from "./read-options.ts";

const USAGE = `Usage: npm run eval -- [CASE…] [--details] [--field NAME]

Scores the pages of test/fixtures/pages (all, or those whose names begin with CASE) and, where no case is
named, the sentences of test/fixtures/mentions, beside nodejieba's own tagger. For each field: on how many
articles it is right, and precision, recall and F1 of what it names; then what was taken for what: roles of
lines, the acting organisation, names by what is wrong about them, subjects. Pages held out stand apart.

  --details     every fault, and what was expected
  --field NAME  only this field of the pages (people, kicker, organisation, …)
  --help        print this`;

const { positionals, values } = readOptions(
  USAGE,
  {
    allowPositionals: true,
    options: { details: { type: "boolean", default: false }, field: { type: "string" } },
  },
  (read) => read,
);
const context = createContext();
evalPages(context, { cases: positionals, details: values.details, field: values.field });
if (positionals.length === 0 && values.field === undefined)
  evalMentions(context, { details: values.details });
