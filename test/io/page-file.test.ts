import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { encodePage, readBrief, readWhole } from "../../src/io/page-file.ts";

const folder = mkdtempSync(join(tmpdir(), "banmian-page-"));
const path = join(folder, "page");
afterAll(() => rmSync(folder, { recursive: true }));

const texts = { brief: '{"标题":"慰问职工"}', whole: "本报讯 𠮷".repeat(100) };
const write = (own = texts) => writeFileSync(path, encodePage(own));

describe("page-file", () => {
  test("both texts come back, however long, and the digest is that of the second", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "工", "会", "\u{20bb7}", "\n", "\ud842"),
      maxLength: 50,
    });
    // More than is read at once.
    const long = fc.nat({ max: 3 }).map((times) => "职".repeat(times * 30_000));
    const digests = new Map<string, string | undefined>();
    fc.assert(
      fc.property(text, long, text, (brief, filling, whole) => {
        write({ brief: brief + filling, whole });
        const read = readBrief(path);
        expect([read?.text, readWhole(path)]).toEqual([brief + filling, whole]);
        expect(digests.get(whole) ?? read?.digest).toBe(read?.digest);
        digests.set(whole, read?.digest);
      }),
    );
    expect(new Set(digests.values()).size).toBe(digests.size);
  });

  test.each<[string, () => void]>([
    ["gone", () => rmSync(path)],
    ["empty", () => writeFileSync(path, "")],
    ["cut short in its head", () => truncateSync(path, 40)],
    ["cut short by a byte", () => truncateSync(path, readFileSync(path).length - 1)],
    ["longer than it was", () => appendFileSync(path, "x")],
    ["all zeros", () => writeFileSync(path, Buffer.alloc(readFileSync(path).length))],
  ])("of a file that is %s nothing is read", (_, damage) => {
    write();
    damage();
    expect(readBrief(path)).toBeNull();
  });

  test("where any byte is another nothing is read, and all of it only where that is sound", () => {
    write();
    const bytes = readFileSync(path);
    const second = bytes.length - Buffer.byteLength(texts.whole, "utf16le");
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(path, damaged);
      expect(readBrief(path), `at ${at}`).toBeNull();
      if (at >= second) expect(readWhole(path), `at ${at}`).toBeNull();
    }
  });
});
