import { expect, test } from "vitest";
import { describeDirectory } from "../../src/eleventy/describe-directory.ts";
import { NameEntry } from "../../src/index/archive.ts";
import { divideDirectory } from "../../src/index/divide-directory.ts";

/** What the entrance says of the letters of a directory: of names with their readings, and of so many that begin with A. */
function readingsOf(names: readonly [name: string, reading: string][]) {
  const filler = Array.from({ length: 100 }, (_, index): [string, string] => [`安${index}`, "an"]);
  const entries = [...filler, ...names].map(
    ([name, reading]) => new NameEntry("figures", name, `/figures/${name}/`, reading, [], []),
  );
  const [entrance] = divideDirectory(entries, "/figures/");
  if (!entrance) throw new Error("no page");
  const { sections } = describeDirectory(entrance, ({ name }) => name);
  return sections
    .slice(1)
    .flatMap(({ readings }) =>
      readings.map(({ reading, characters, names, permalink }) => [reading, characters, names, permalink]),
    );
}

test.each<[string, [string, string][], unknown[]]>([
  [
    "the commonest characters of each syllable, three at most",
    [
      ["魏一", "wei yi"],
      ["卫三", "wei san"],
      ["韦三", "wei san"],
      ["韦四", "wei si"],
      ["尉五", "wei wu"],
      ["吴一", "wu yi"],
    ],
    [
      ["wei", "韦 魏 卫", 5, "/figures/a-z/w/#at-wei"],
      ["wu", "吴", 1, "/figures/a-z/w/#at-wu"],
    ],
  ],
  [
    "one syllable that all names of a letter begin with, and not what follows it",
    [
      ["磐安", "pan an"],
      ["磐石", "pan shi"],
    ],
    [["pan", "磐", 2, "/figures/a-z/p/"]],
  ],
  [
    "the same where the names of a letter are divided",
    Array.from({ length: 101 }, (_, index) => [`磐${index}`, index < 50 ? "pan an" : "pan shi"]),
    [["pan", "磐", 101, "/figures/a-z/p/"]],
  ],
  ["nothing more of a letter's only name", [["磐石", "pan shi"]], [["pan", "磐", 1, "/figures/a-z/p/"]]],
  [
    "names that all read alike",
    Array.from({ length: 101 }, (_, index) => [`磐${index}`, "pan"]),
    [["pan", "磐", 101, "/figures/a-z/p/"]],
  ],
  [
    "no characters for a name in other letters",
    [
      ["UPS", "ups"],
      ["UWB定位", "uwb ding wei"],
    ],
    [
      ["ups", "", 1, "/figures/a-z/u/#at-ups"],
      ["uwb", "", 1, "/figures/a-z/u/#at-uwb"],
    ],
  ],
])("an index tells %s", (_, names, expected) => {
  expect(readingsOf(names)).toEqual(expected);
});
