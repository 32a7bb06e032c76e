/** Text in, every run of eight letters in it with the line on which it begins, blind to space, marks and width. */

/** Runs this long are hardly ever shared by chance, and a wrong character costs only eight of them. */
const LENGTH = 8;
const NO_LETTER = /[^\p{L}\p{N}]+/gu;

export interface Shingle {
  text: string;
  /** 1-based. */
  line: number;
}

/** Lines are read as one text, because the same page may be cut into lines otherwise. A shorter text is one run. */
export function* listShingles(text: string): Generator<Shingle> {
  const lineOf: number[] = [];
  const parts = text.split("\n").map((line, index) => {
    const letters = line.normalize("NFKC").toLowerCase().replace(NO_LETTER, "");
    for (let at = 0; at < letters.length; at += 1) lineOf.push(index + 1);
    return letters;
  });
  const letters = parts.join("");
  const last = Math.max(0, letters.length - LENGTH);
  for (let at = 0; at <= last; at += 1) yield { text: letters.slice(at, at + LENGTH), line: lineOf[at] ?? 1 };
}
