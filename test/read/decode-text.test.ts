import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/read/decode-text.ts";
import type { Encoding } from "../../src/read/encoding.ts";
import { encodeText } from "./encode-text.ts";

const ENCODINGS: Encoding[] = ["utf-8", "utf-16le", "utf-16be", "gb18030"];
const BYTE_ORDER_MARK = "\ufeff";
const SEEDS = readdirSync("seeds")
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(`seeds/${name}`, "utf8"));

/** GB 2312 level 1 and what else a newspaper prints: every encoding has it. */
const printed = fc.string({
  unit: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 3754 }).map(frequentCharacter) },
    { weight: 1, arbitrary: fc.constantFrom(...",。、：“”（）《》■　 Az09%\n") },
  ),
  maxLength: 200,
});
/** An opening that no page lacks: some Chinese characters, and a line end. */
const page = printed.map((text) => `本报讯（记者 何静）\n${text}`);

function frequentCharacter(index: number): string {
  const row = 0xb0 + Math.floor(index / 94);
  return new TextDecoder("gb18030").decode(Uint8Array.of(row, 0xa1 + (index % 94)));
}

describe.each(ENCODINGS)("%s", (encoding) => {
  test("gives back what was encoded", () => {
    fc.assert(
      fc.property(page, (text) => {
        expect(decodeText(encodeText(text, encoding))).toEqual({ ok: true, text, encoding });
      }),
    );
  });

  test("is told for the real pages", () => {
    for (const text of SEEDS)
      expect(decodeText(encodeText(text, encoding))).toEqual({ ok: true, text, encoding });
  });

  test("a page cut within a character is undecodable where it breaks off", () => {
    const whole = encodeText("本报讯（记者 何静）\n新春走基层", encoding);
    const last = encodeText("层", encoding).length;
    expect(decodeText(whole.subarray(0, -1))).toEqual({
      ok: false,
      id: "undecodable",
      params: { offset: whole.length - last + (encoding.startsWith("utf-16") ? last - 2 : 0) },
    });
  });
});

describe.each(["utf-8", "utf-16le", "utf-16be"] as const)("%s with a byte order mark", (encoding) => {
  test("loses the mark", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const content = `题${text.replace(/\p{Cc}/gu, "")}`;
        expect(decodeText(encodeText(BYTE_ORDER_MARK + content, encoding))).toEqual({
          ok: true,
          text: content,
          encoding,
        });
      }),
    );
  });

  test("a lone surrogate or a half character is undecodable at its offset", () => {
    const marked = encodeText(`${BYTE_ORDER_MARK}标题`, encoding);
    const half = encoding === "utf-8" ? [0xe6] : encoding === "utf-16le" ? [0x00, 0xd8] : [0xd8, 0x00];
    const broken = Uint8Array.from([...marked, ...half, ...encodeText("正文", encoding)]);
    expect(decodeText(broken)).toEqual({
      ok: false,
      id: "undecodable",
      params: { offset: marked.length },
    });
  });
});

test("line ends become \\n", () => {
  expect(decodeText(Buffer.from("题\r\n文\r文\n"))).toMatchObject({ text: "题\n文\n文\n" });
});

test("a character that the printed text has lost is no damage of the file", () => {
  expect(decodeText(Buffer.from("题\ufffd文"))).toMatchObject({ ok: true, text: "题\ufffd文" });
});

test.each([
  ["a bad byte within UTF-8", [...Buffer.from("标题\n"), 0xff, ...Buffer.from("正文")], 7],
  ["a bad byte after a lost character", [...Buffer.from("题\ufffd"), 0xff, ...Buffer.from("正文")], 6],
  ["Latin-1", [0xe9, 0x74, 0xe9, 0x20, 0x61], 0],
])("%s is undecodable at its offset", (_name, bytes, offset) => {
  expect(decodeText(Uint8Array.from(bytes))).toEqual({ ok: false, id: "undecodable", params: { offset } });
});

test.each([
  ["an empty file", []],
  ["a blank file", Buffer.from(" \n　\n\u200b")],
  ["a byte order mark alone", [0xff, 0xfe]],
  ["a PNG image", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["a PDF file", Buffer.from("%PDF-1.7\n")],
  ["an HTML document", Buffer.from("<!DOCTYPE html><p>题</p>")],
  ["zero bytes", [0, 0, 0, 0]],
  ["control characters", [1, 2, 3, 4, 5, 65, 66]],
  ["machine code", [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0]],
])("%s is not a page", (_name, bytes) => {
  expect(decodeText(Uint8Array.from(bytes))).toMatchObject({ ok: false, id: "not-a-page" });
});

test("any bytes have an answer", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const decoding = decodeText(bytes);
      const offset = decoding.ok ? 0 : Number(decoding.params.offset ?? 0);
      expect(offset).toBeLessThanOrEqual(bytes.length);
    }),
  );
});

test("Big5 is not taken for rare characters of GB18030", () => {
  // 中華民國八十五年報紙新聞，臺北訊
  const hex = "a4a4b5d8a5c1b0eaa4 4ba4 51a4ada67eb3f8afc8b7 73bb44a1 41bb4fa55fb0 54".replaceAll(" ", "");
  expect(decodeText(Buffer.from(hex, "hex"))).toMatchObject({ ok: false, id: "undecodable" });
});
