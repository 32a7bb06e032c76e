import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Watch, watchFolders } from "../../src/io/watch-folders.ts";

let folder = "";
let watch: Watch;
const onChange = vi.fn();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-watch-"));
  mkdirSync(join(folder, "seeds/deep"), { recursive: true });
  writeFileSync(join(folder, "config.js"), "1");
  onChange.mockReset();
  watch = watchFolders([join(folder, "seeds"), join(folder, "config.js"), join(folder, "later")], onChange);
});

afterEach(() => {
  watch.close();
  rmSync(folder, { recursive: true });
});

/** Does `change` and waits for the call that it leads to. */
async function expectChange(change: () => void): Promise<void> {
  onChange.mockReset();
  change();
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), { timeout: 20_000 });
}

test("a file written, saved by renaming, removed", async () => {
  await expectChange(() => writeFileSync(join(folder, "seeds/deep/a.txt"), "1"));
  await expectChange(() => {
    writeFileSync(join(folder, "a.tmp"), "2");
    renameSync(join(folder, "a.tmp"), join(folder, "seeds/deep/a.txt"));
  });
  await expectChange(() => rmSync(join(folder, "seeds/deep/a.txt")));
});

test("a file in a folder that came later, or was made anew", async () => {
  await expectChange(() => mkdirSync(join(folder, "seeds/new")));
  await expectChange(() => writeFileSync(join(folder, "seeds/new/a.txt"), "1"));
  await expectChange(() => rmSync(join(folder, "seeds"), { recursive: true }));
  await expectChange(() => mkdirSync(join(folder, "seeds")));
  await expectChange(() => writeFileSync(join(folder, "seeds/a.txt"), "1"));
  await expectChange(() => mkdirSync(join(folder, "later")));
});

test("a single file, saved by renaming, and saved again", async () => {
  for (const content of ["2", "3"]) {
    await expectChange(() => {
      writeFileSync(join(folder, "config.tmp"), content);
      renameSync(join(folder, "config.tmp"), join(folder, "config.js"));
    });
  }
});
