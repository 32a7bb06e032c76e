/** `FOLDER SOURCE`: publishes the files of SOURCE as FOLDER, the way a build publishes what it makes; short to start and to end. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { holdFolder } from "../../src/io/hold-folder.ts";
import { publishFolder } from "../../src/io/publish-folder.ts";
import { writeFiles } from "../../src/io/write-files.ts";

const [target = "", source = ""] = process.argv.slice(2);
const paths = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((path) =>
  statSync(join(source, path)).isFile(),
);
await holdFolder(target, (folder) =>
  publishFolder(folder, async (next) =>
    writeFiles(next, new Map(paths.map((path) => [path, readFileSync(join(source, path))]))),
  ),
);
