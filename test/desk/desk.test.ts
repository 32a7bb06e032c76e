import "tsx/esm";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openDesk } from "../../src/desk/desk.ts";
import { isGood, type Outcome } from "../../src/desk/messages.ts";
import { loadTemplates } from "../../src/io/load-templates.ts";

const PAGE = "# 市总工会慰问一线职工\n\n本报讯（记者 孙艳）昨天，市总工会到一线慰问职工，送去清凉。\n";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-desk-"));
  mkdirSync(join(folder, "pages"));
  vi.stubEnv("BANMIAN_CACHE", join(folder, "cache"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const options = () => ({ input: join(folder, "pages"), limit: 1e6, language: "en" }) as const;
const place = (name: string, text: string) => writeFileSync(join(folder, "pages", name), text);

function listen() {
  const outcomes: Outcome[] = [];
  const onOutcome = async (outcome: Outcome) => void outcomes.push(outcome);
  return { outcomes, listener: { onOutcome, onProgress: () => {} } };
}

describe("Desk", () => {
  test("an archive in which two claim one address is never shown, not after its review either", async () => {
    place("one.txt", PAGE);
    const desk = await openDesk(options(), "program", await loadTemplates("templates"));
    const { outcomes, listener } = listen();
    await desk.library.update([], listener);
    expect(await desk.render("/issues/one/")).toContain("市总工会慰问一线职工");

    // Their names are read alike, and the digests in their addresses happen to be equal: seen when they are indexed.
    place("two.txt", PAGE.replace("昨天", "前天").replace("孙艳", "周弈义 周屹益"));
    await desk.library.update([], listener);
    expect(outcomes.map(isGood)).toEqual([true, false]);
    // Waits for the review.
    await desk.render("/review/");
    expect(await desk.render("/issues/two/")).toBeNull();
    expect(await desk.render("/issues/one/")).toContain("慰问");
    desk.close();
  });

  test("a new program parses the pages first that somebody looks at, and has all others as they were meanwhile", async () => {
    const headline = (name: string) => PAGE.replace("一线", name).replace("昨天", `${name}昨天`);
    for (const name of ["one", "three", "two"]) place(`${name}.txt`, headline(name));
    const templates = await loadTemplates("templates");
    const former = await openDesk(options(), "former program", templates);
    await former.library.update([], listen().listener);
    const desk = await openDesk(options(), "another program", templates);
    const { outcomes, listener } = listen();
    await desk.library.update(["/issues/two/text/"], listener);
    expect(outcomes.map(({ pages, parsed, waiting }) => [pages, parsed, waiting])).toEqual([
      [3, 1, 2],
      [3, 3, 0],
      ...outcomes.slice(2).map(() => [3, 3, 0]),
    ]);
    former.close();

    // One that is given up, and one after it.
    const given = await openDesk(options(), "a program given up", templates);
    await given.library.update(["/issues/two/"], {
      onOutcome: async () => given.library.stop(),
      onProgress: () => {},
    });
    const last = await openDesk(options(), "the last program", templates);
    const heard = listen();
    await last.library.update(["/issues/one/"], heard.listener);
    expect(heard.outcomes[0]).toMatchObject({ pages: 3, parsed: 1, waiting: 2 });
    for (const one of [desk, given, last]) one.close();
  });
});
