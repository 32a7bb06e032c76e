/** A printed text → the same without what typography alone decides: width of punctuation, white space, emphasis marks. */

const WIDE: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
};

export function foldText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u200b]+/gu, "")
    .replaceAll("**", "")
    .replace(/[,;:!?()]/gu, (mark) => WIDE[mark] ?? mark);
}
