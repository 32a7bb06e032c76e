/** The pages stay as they are: the five of the example by their digests, and any under every command but `add`. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { runCli, startCli } from "./run-cli.ts";

const DIGESTS = {
  "000_9dd7f0f0a032cbf4.txt": "db59593a189f820c359db957a773fc173a4e17264ce2a29f9fd3404e422ac4ca",
  "001_4ff8259dd7ecf7f0.txt": "bbd1ab973f86bbf32ef15f3145249f3daf89b4e0c1e5b08958f52b39c801b79e",
  "002_8c79aeed4abb6d7c.txt": "04fae660c7b8ea664a1e81947a0551360182a8b615cfd336ea41807acec3c4cf",
  "003_3ee80826426b5060.txt": "7fb0b8d3e52d50b6790a4cbbdc9db387ae504c7b65ec8a95c116c067212e94ef",
  "004_b91783a564499569.txt": "7c6b8fd7894238a454e31a9cd3bcf8784badcd0fb7a7cd8a958ac17258f40148",
};

let folder = "";
let seeds = "";
let stray = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-seeds-"));
  seeds = join(folder, "seeds");
  stray = join(folder, "page.txt");
  cpSync("seeds", seeds, { recursive: true });
  cpSync("test/fixtures/pages/heldout-bj-cases/input.txt", stray);
  // For `diff`, which needs a revision.
  const who = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"];
  for (const args of [
    ["init", "-q"],
    ["add", "seeds"],
    [...who, "commit", "-qm", "x"],
  ])
    expect(spawnSync("git", args, { cwd: folder }).status).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every file of a folder, dotfiles too, with the digest of its bytes. */
function digest(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: "utf8" }).sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(path, name)))
        .digest("hex"),
    ]),
  );
}

test("the pages of the example are those that were printed", async () => {
  expect(digest("seeds")).toMatchObject(DIGESTS);
});

test.each<[string, (input: string) => string[]]>([
  ["parse", (input) => Object.keys(DIGESTS).map((name) => join(input, name))],
  ["check", (input) => [input]],
  ["add of a new page, dry", (input) => [stray, "--input", input, "--dry-run"]],
  ["add of a page that is there", (input) => [join(input, "000_9dd7f0f0a032cbf4.txt"), "--input", input]],
  ["build", (input) => ["--input", input, "--out", join(folder, "_site")]],
  ["ledger", (input) => ["--input", input, "--write"]],
  ["diff", (input) => ["--input", input]],
])("%s writes nothing among them", async (what, args) => {
  const before = digest(seeds);
  const { code, stderr } = await runCli([what.split(" ")[0] ?? what, ...args(seeds)]);
  expect([0, 1], stderr).toContain(code);
  expect(digest(seeds)).toEqual(before);
});

test("start writes nothing among them", { timeout: 120_000 }, async () => {
  const before = digest(seeds);
  const child = startCli(["start", "--port", "0", "--input", seeds]);
  let output = "";
  child.stdout?.on("data", (data: Buffer) => {
    output += data.toString();
  });
  try {
    await vi.waitFor(() => expect(output).toContain("Serving"), { timeout: 110_000, interval: 200 });
  } finally {
    child.kill("SIGKILL");
  }
  expect(digest(seeds)).toEqual(before);
});
