import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { holdFolder } from "../../src/io/hold-folder.ts";
import { identifyProcess } from "../../src/io/identify-process.ts";
import { publishFolder } from "../../src/io/publish-folder.ts";

/** Above the largest process id that Linux hands out. */
const DEAD_PID = 4_194_305;
const HOST = hostname();

let folder = "";
let site = "";

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "banmian-hold-")));
  site = join(folder, "_site");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function place(name: string, content: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "index.html"), content);
}

function claim(host: string, pid: number, identity: string | null): string {
  const name = `_site.lock-${host}-${pid}-${identity}`;
  writeFileSync(join(folder, name), "");
  return name;
}

const names = () => readdirSync(folder).sort();
const published = () => readFileSync(join(site, "index.html"), "utf8");
const fail = () => Promise.reject(new Error("template"));
const build = () =>
  holdFolder(site, (held) =>
    publishFolder(held, async (next) => writeFileSync(join(next, "index.html"), "new")),
  );

describe("a claim", () => {
  test("names process and host while it holds, and goes when the work is done or fails", async () => {
    await holdFolder(site, async () => {
      expect(names()).toEqual([`_site.lock-${HOST}-${process.pid}-${identifyProcess(process.pid)}`]);
    });
    expect(names()).toEqual([]);
    await expect(holdFolder(site, fail)).rejects.toThrow("template");
    expect(names()).toEqual([]);
  });

  test("of a living process keeps others out, who say whose it is and touch nothing", async () => {
    place("_site", "former");
    place(`_site.next-${process.ppid}`, "half");
    const held = claim(HOST, process.ppid, identifyProcess(process.ppid));
    await expect(build()).rejects.toThrow(`process ${process.ppid} on ${HOST}, since 20`);
    expect(published()).toBe("former");
    expect(names()).toEqual(["_site", held, `_site.next-${process.ppid}`].sort());
  });

  test("of another host keeps others out, for whether it lives can't be known", async () => {
    const held = claim("elsewhere", DEAD_PID, "0123abcd");
    await expect(build()).rejects.toThrow(`Where it no longer runs, delete ${join(folder, held)}.`);
    expect(names()).toEqual([held]);
  });

  test.each([
    ["that is gone", DEAD_PID],
    ["whose number another process has by now", process.ppid],
  ])("of a process %s counts for nothing", async (_, pid) => {
    place(`_site.next-${pid}`, "half");
    claim(HOST, pid, "0123abcd");
    await build();
    expect(published()).toBe("new");
    expect(names()).toEqual(["_site"]);
  });
});

describe("what a killed run left", () => {
  test("is removed, and nothing else", async () => {
    place("_site", "former");
    for (const kind of ["old", "next", "gone"]) place(`_site.${kind}-${DEAD_PID}`, "half");
    place("_site.backup", "mine");
    await holdFolder(site, async () => {});
    expect(published()).toBe("former");
    expect(names()).toEqual(["_site", "_site.backup"]);
  });

  test("is removed where it bears the number of this very process", async () => {
    place("_site", "former");
    for (const kind of ["old", "next", "gone"]) place(`_site.${kind}-${process.pid}`, "half");
    await build();
    expect(published()).toBe("new");
    expect(names()).toEqual(["_site"]);
  });

  test("between the two renames comes back before anything else is done, even if that fails", async () => {
    place(`_site.old-${DEAD_PID}`, "former");
    await expect(holdFolder(site, fail)).rejects.toThrow("template");
    expect(published()).toBe("former");
    expect(names()).toEqual(["_site"]);
  });

  test("while it removed a former site is never taken for a site", async () => {
    place(`_site.gone-${DEAD_PID}`, "half removed");
    await expect(holdFolder(site, fail)).rejects.toThrow("template");
    expect(existsSync(site)).toBe(false);
  });
});

describe("a link to the site", () => {
  beforeEach(() => symlinkSync("there", site));

  test("stays a link", async () => {
    place("there", "former");
    await build();
    expect(published()).toBe("new");
    expect(names()).toEqual(["_site", "there"]);
    expect(realpathSync(site)).toBe(join(folder, "there"));
  });

  test("is followed where a killed run had set the site aside", async () => {
    place(`there.old-${DEAD_PID}`, "former");
    await holdFolder(site, async () => {});
    expect(published()).toBe("former");
    await build();
    expect(published()).toBe("new");
    expect(names()).toEqual(["_site", "there"]);
  });
});
