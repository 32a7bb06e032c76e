/** Pieces of former files that follow one another are handed over as one; what is written of them is the same. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DataFolder } from "../../src/io/data-folder.ts";
import { type Piece, PieceList } from "../../src/io/piece-list.ts";

test("only those of one file, without a gap, and with nothing between them", () => {
  const folder = mkdtempSync(join(tmpdir(), "banmian-pieces-"));
  try {
    const [file, other] = [join(folder, "former"), join(folder, "other")];
    writeFileSync(file, "0123456789");
    writeFileSync(other, "abcdefghij");
    const range = (from: string, start: number, end: number) => ({ file: from, start, length: end - start });
    const given: [pieces: Piece[], text: string, handedOver: number][] = [
      [[range(file, 0, 2), range(file, 2, 2), range(file, 2, 5), range(file, 5, 10)], "0123456789", 1],
      [[range(file, 0, 2), range(file, 3, 4)], "013", 2],
      [[range(file, 3, 4), range(file, 0, 3)], "3012", 2],
      [[range(file, 0, 2), range(other, 2, 4)], "01cd", 2],
      [[range(file, 0, 2), "新", "", range(file, 2, 4), Buffer.from("!"), new Uint8Array()], "01新23!", 4],
      [[], "", 0],
    ];
    const list = new PieceList();
    const written = new DataFolder(folder);
    for (const [index, [pieces, text, handedOver]] of given.entries()) {
      const path = `/${index}`;
      const bytes = pieces.reduce((sum, piece) => sum + list.append(path, piece), 0);
      expect(bytes).toBe(Buffer.byteLength(text));
      expect(list.files.get(path)?.length ?? 0).toBe(handedOver);
      for (const piece of list.files.get(path) ?? []) written.append(path, piece);
      expect(written.end(path).bytes).toBe(bytes);
      expect(readFileSync(join(folder, path), "utf8")).toBe(text);
    }
    // One that has become shorter meanwhile.
    expect(() => written.append("/short", range(file, 5, 11))).toThrow("has changed meanwhile");
    written.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
