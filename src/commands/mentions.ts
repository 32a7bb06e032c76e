/** `mentions`: texts on standard input, one a line → the names in each, as one JSON array a line. */
import { createInterface } from "node:readline";
import { compileNaming } from "../enrich/compile-naming.ts";
import { compileMentionFinder } from "../enrich/find-mentions.ts";
import { compilePlaceFinder } from "../enrich/find-places.ts";
import { createContext } from "../io/create-context.ts";
import type { Command } from "./command.ts";
import { readArguments } from "./read-arguments.ts";

export const mentionsCommand: Command = {
  name: "mentions",
  summary: "find people, organisations and places in lines of text",
  help: `Usage: mentions < TEXTS

Reads one text a line from standard input and prints one JSON array a line:
[{"kind": "person" | "organisation" | "place", "text", "start", "end", "authority"}]
Offsets count UTF-16 units, the end is exclusive; authority is the name under which the archive files
the thing, or null. The finder is the one that the build uses.

  --help             print this`,
  async run(args) {
    readArguments(args, [], { allowPositionals: false });
    const { vocabulary, lexicon } = createContext();
    const find = compileMentionFinder(
      compileNaming(vocabulary, lexicon),
      compilePlaceFinder(vocabulary, lexicon),
    );
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }))
      process.stdout.write(`${JSON.stringify(find(line))}\n`);
    return "done";
  },
};
