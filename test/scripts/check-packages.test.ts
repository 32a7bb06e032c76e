/** What the project is made of: packages with reasons, digests, licences that allow it, and no scripts unasked. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  findPackageFaults,
  type Installed,
  lockfileSchema,
  manifestSchema,
} from "../../scripts/packages/find-package-faults.ts";
import { isLicenceAllowed } from "../../scripts/packages/is-licence-allowed.ts";
import { readInstalled } from "../../scripts/packages/read-installed.ts";

const manifest = manifestSchema.parse(JSON.parse(readFileSync("package.json", "utf8")));
const lockfile = lockfileSchema.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));

test("nothing is wrong with any package of the lockfile", () => {
  expect(findPackageFaults(manifest, lockfile, (path) => readInstalled(".", path))).toEqual([]);
});

const GOOD = { version: "1.0.0", integrity: `sha512-${"A".repeat(86)}==`, license: "MIT" };
const none = () => null;

test.each<[string, object, Installed | null, string]>([
  ["no digest", { integrity: undefined }, null, "digest"],
  ["a weak digest", { integrity: "sha1-0123456789012345678901234567" }, null, "digest"],
  ["a source of its own", { resolved: "git+ssh://git@github.com/a/b.git#0" }, null, "registry"],
  ["a file", { resolved: "file:../b" }, null, "registry"],
  ["a link", { link: true, integrity: undefined }, null, "link"],
  ["no licence", { license: undefined }, null, "licence"],
  ["another licence", { license: "AGPL-3.0-only" }, null, "licence"],
  ["a script, by the lockfile", { hasInstallScript: true }, null, "allowScripts"],
  [
    "a script that the lockfile hides",
    {},
    { scripts: { postinstall: "node x.js" }, hasGypFile: false },
    "allowScripts",
  ],
  ["sources to compile", {}, { hasGypFile: true }, "allowScripts"],
])("%s is a fault", (_name, entry, installed, expected) => {
  const bad = { lockfileVersion: 3 as const, packages: { "": {}, "node_modules/x": { ...GOOD, ...entry } } };
  const own = { ...manifest, allowScripts: {} };
  const faults = findPackageFaults(own, lockfileSchema.parse(bad), () => installed);
  expect(faults).toEqual([{ path: "node_modules/x", fault: expect.stringContaining(expected) }]);
});

test("a package that runs scripts is told by name; a name without scripts is a fault", () => {
  const packages = { "": {}, "node_modules/a/node_modules/x": { ...GOOD, hasInstallScript: true } };
  const lock = lockfileSchema.parse({ lockfileVersion: 3, packages });
  const own = (allowScripts: Record<string, boolean>) => ({ ...manifest, allowScripts });
  expect(findPackageFaults(own({ x: true }), lock, none)).toEqual([]);
  expect(findPackageFaults(own({ x: false }), lock, none)).toHaveLength(1);
  expect(findPackageFaults(own({ x: true, y: true }), lock, none)).toHaveLength(1);
});

test.each([
  ["MIT", true],
  ["MIT OR GPL-3.0-only", true],
  ["(GPL-3.0-only OR MIT) AND ISC", true],
  ["MIT AND GPL-3.0-only", false],
  ["MIT AND (ISC OR GPL-3.0-only)", true],
  ["GPL-3.0-only OR MIT AND AGPL-3.0-only", false],
  ["SEE LICENSE IN LICENSE.txt", false],
  ["(MIT", false],
  ["MIT MIT", false],
  ["", false],
])("the licence %j is allowed: %s", (expression, expected) => {
  expect(isLicenceAllowed(expression)).toBe(expected);
});

/** Names in the first column of the table, `@scope/name, -other` for two of a scope. */
function listReasoned(): Map<string, string> {
  const text = readFileSync("CONTRIBUTING.md", "utf8");
  const [, table = ""] = text.split("\n## Dependencies\n");
  const rows = table.split("\n").filter((line) => line.startsWith("|"));
  return new Map(
    rows.slice(2).flatMap((row) => {
      const [, names = "", reason = ""] = row.split("|");
      let scope = "";
      return names
        .replaceAll(/\([^)]*\)/g, "")
        .split(",")
        .map((part): [string, string] => {
          const name = part.trim();
          if (name.startsWith("@")) scope = `${name.split("/")[0]}/`;
          return [name.startsWith("-") ? scope + name.slice(1) : name, reason.trim()];
        });
    }),
  );
}

test("each dependency that users install has its reason in CONTRIBUTING, and no row is about nothing", () => {
  const reasoned = listReasoned();
  expect([...reasoned.values()].filter((reason) => reason === "")).toEqual([]);
  const names = [...reasoned.keys()];
  expect(names).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)));
  const all = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
  expect(names.filter((name) => !all.includes(name))).toEqual([]);
});
