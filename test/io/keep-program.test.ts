import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { copyProject } from "../../scripts/copy-project.ts";
import { keepProgram } from "../../src/io/keep-program.mjs";

const KEPT = "node_modules/.cache/banmian-program";
const DAY = 24 * 60 * 60 * 1000;
const PROGRAM = {
  "package-lock.json": "{}",
  "src/cli.ts": `import words from "./words.json" with { type: "json" };
import { held } from "./held.ts";
export const told: object = { words, held, url: import.meta.url };`,
  "src/words.json": '["甲"]',
  "src/held.ts": "export const held: { count?: number } = {};",
  "src/io/any-thread.ts": 'export { held as run } from "../held.ts";',
  "templates/page.11ty.ts": 'export { held as default } from "../src/held.ts";',
  "scripts/any.ts": "export {};",
  "templates/_includes/part.ts": "export const part = 1;",
};

let project = "";
beforeEach(() => {
  project = `${mkdtempSync(join(tmpdir(), "banmian-keep-"))}/`;
  place(PROGRAM);
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function place(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
}

/** This very program in place of the small one. */
function placeOurs(): void {
  rmSync(project, { recursive: true });
  mkdirSync(project);
  copyProject(project);
}

async function keep(): Promise<string> {
  const address = await keepProgram(project);
  if (address === null) throw new Error("It was not kept");
  return address;
}

const load = (address: string, path: string) => import(/* @vite-ignore */ new URL(path, address).href);
const listKept = () => readdirSync(join(project, KEPT));

test("each entry stands at the path of its source, all share what they import, and know where that is", async () => {
  const address = await keep();
  const { told } = await load(address, "src/cli.mjs");
  const { run } = await load(address, "src/io/any-thread.mjs");
  const { default: template } = await load(address, "templates/page.11ty.mjs");
  expect(told).toEqual({
    words: ["甲"],
    held: {},
    url: pathToFileURL(join(project, "src/cli.ts")).href,
  });
  expect([run, template]).toEqual([told.held, told.held]);
  expect(run === told.held && template === told.held).toBe(true);
  expect(listKept()).toEqual([address.split("/").at(-2)]);
});

test("what is kept stays as it is until a file of the program, or the packages, change", async () => {
  const address = await keep();
  const path = fileURLToPath(new URL("src/cli.mjs", address));
  writeFileSync(path, "export const told = null;");
  expect(await keep()).toBe(address);
  expect(readFileSync(path, "utf8")).toBe("export const told = null;");
  rmSync(path);
  expect(await keep()).toBe(address);
  expect(readFileSync(path, "utf8")).toContain("told");
  const others = [address];
  for (const change of [
    { "src/held.ts": "export const held: { count?: number } = { count: 1 };" },
    { "src/words.json": '["乙"]' },
    { "templates/_includes/part.ts": "export const part = 2;" },
    { "package-lock.json": '{ "version": 2 }' },
    { "src/more.ts": "" },
  ]) {
    place(change as Record<string, string>);
    const other = await keep();
    expect(others).not.toContain(other);
    others.push(other);
  }
  place({ "src/cli.ts": "export const told = 1;" });
  expect((await load(await keep(), "src/cli.mjs")).told).toBe(1);
});

test("processes that begin at once keep one program", async () => {
  const addresses = await Promise.all(Array.from({ length: 4 }, keep));
  expect(new Set(addresses).size).toBe(1);
  expect(listKept()).toHaveLength(1);
});

test("where it can't be compiled, read or kept there is none, and nothing is left behind", async () => {
  place({ "src/held.ts": "export const held = ;" });
  expect(await keepProgram(project)).toBeNull();
  expect(listKept()).toEqual([]);
  place(PROGRAM);
  rmSync(join(project, KEPT), { recursive: true });
  place({ [KEPT]: "a file in its place" });
  expect(await keepProgram(project)).toBeNull();
  rmSync(join(project, "templates"), { recursive: true });
  expect(await keepProgram(project)).toBeNull();
});

test("of those that no process began with for a day the last eight stay", async () => {
  const address = await keep();
  const age = (name: string, days: number) => {
    mkdirSync(join(project, KEPT, name));
    const at = new Date(Date.now() - days * DAY);
    utimesSync(join(project, KEPT, name), at, at);
  };
  for (let number = 0; number < 12; number += 1) age(`old-${number}`, 2 + number);
  for (let number = 0; number < 3; number += 1) age(`new-${number}`, 0.5);
  place({ "src/more.ts": "" });
  const other = await keep();
  const names = [address, other].map((each) => each.split("/").at(-2));
  expect(listKept().sort()).toEqual(
    [...names, "new-0", "new-1", "new-2", "old-0", "old-1", "old-2"].map(String).sort(),
  );
  expect(listKept()).toContain(names[0]);
  const path = join(project, KEPT, String(names[0]));
  utimesSync(path, 0, 0);
  rmSync(join(project, "src/more.ts"));
  expect(await keep()).toBe(address);
  expect(Date.now() - statSync(path).mtimeMs).toBeLessThan(DAY);
});

test("all that is begun by its address is an entry, and a program with a fault tells of its place", async () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(project, "src/run.mjs"), ...args], { encoding: "utf8" });
  placeOurs();
  expect(run("check", "--help")).toMatchObject({ status: 0, stderr: "" });
  const address = await keep();
  const texts = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(join("src", path), "utf8"));
  const begun = texts.flatMap((text) => text.match(/(?<=")src\/[\w/-]+-(worker|thread)\.ts(?=")/g) ?? []);
  const templates = readdirSync("templates").filter((name) => name.endsWith(".11ty.ts"));
  expect(begun).toContain("src/commands/build-worker.ts");
  for (const path of ["src/cli.ts", ...begun, ...templates.map((name) => `templates/${name}`)])
    expect(existsSync(new URL(path.replace(/\.ts$/, ".mjs"), address)), path).toBe(true);
  rmSync(fileURLToPath(address), { recursive: true });

  appendFileSync(join(project, "src/commands/check.ts"), "\nconst = 1;\n");
  const { status, stderr } = run("check", "--help");
  expect(status).toBe(1);
  expect(stderr).toContain("check.ts:");
  expect(run("parse", "--help")).toMatchObject({ status: 0, stderr: "" });
});

test("what is kept beside a program changes nothing of what it says, and a vocabulary that changed is read again", async () => {
  placeOurs();
  const check = () => {
    const args = [join(project, "src/run.mjs"), "check", "seeds", "--lang", "en"];
    // Pages that were parsed before would need no dictionary.
    const env = { ...process.env, BANMIAN_CACHE: mkdtempSync(join(project, "cache-")) };
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", env });
    return { status, stdout, stderr };
  };
  const first = check();
  expect(first).toMatchObject({ status: 0, stderr: "" });
  const address = await keep();
  const paths = ["vocabulary.bin", "dictionary.bin"].map((name) => fileURLToPath(new URL(name, address)));
  const times = paths.map((path) => statSync(path).mtimeMs);
  expect(check()).toEqual(first);
  expect(paths.map((path) => statSync(path).mtimeMs)).toEqual(times);
  for (const path of paths) writeFileSync(path, readFileSync(path).subarray(1));
  expect(check()).toEqual(first);
  appendFileSync(join(project, "src/vocabulary/subjects.yaml"), "- lable: 甲甲\n");
  const { status, stdout } = check();
  expect(status).toBe(1);
  expect(stdout).toContain("subjects.yaml:");
  // It stands below the packages, which are not a copy.
  rmSync(fileURLToPath(address), { recursive: true });
});
