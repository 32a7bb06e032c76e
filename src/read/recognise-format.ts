/** Bytes in, name of the file format that they begin like out; null for what may be text. */

interface Format {
  magic: readonly number[] | string;
  en: string;
  zh: string;
}

/** Files that get dropped into a folder of pages by mistake, by their first bytes. */
const FORMATS: readonly Format[] = [
  { magic: [0x89, 0x50, 0x4e, 0x47], en: "a PNG image", zh: " PNG 图片" },
  { magic: [0xff, 0xd8, 0xff], en: "a JPEG image", zh: " JPEG 图片" },
  { magic: "GIF8", en: "a GIF image", zh: " GIF 图片" },
  { magic: "RIFF", en: "a WebP image or other media file", zh: "图片或媒体文件" },
  { magic: [0x49, 0x49, 0x2a, 0x00], en: "a TIFF image", zh: " TIFF 图片" },
  { magic: [0x4d, 0x4d, 0x00, 0x2a], en: "a TIFF image", zh: " TIFF 图片" },
  { magic: "%PDF-", en: "a PDF file", zh: " PDF 文件" },
  { magic: "{\\rtf", en: "an RTF document", zh: " RTF 文档" },
  { magic: [0x50, 0x4b, 0x03, 0x04], en: "a ZIP archive or Word document", zh: "压缩包或 Word 文档" },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], en: "an old Word or Excel document", zh: "旧版 Word 或 Excel 文档" },
  { magic: [0x1f, 0x8b], en: "a gzip archive", zh: "压缩包" },
  { magic: "<!DOCTYPE html", en: "an HTML document", zh: " HTML 网页" },
  { magic: "<!doctype html", en: "an HTML document", zh: " HTML 网页" },
  { magic: "<html", en: "an HTML document", zh: " HTML 网页" },
];

export function recogniseFormat(bytes: Uint8Array): { en: string; zh: string } | null {
  const found = FORMATS.find(({ magic }) => {
    const wanted = typeof magic === "string" ? [...magic].map((c) => c.charCodeAt(0)) : magic;
    return wanted.length <= bytes.length && wanted.every((byte, index) => bytes[index] === byte);
  });
  return found ? { en: found.en, zh: found.zh } : null;
}
