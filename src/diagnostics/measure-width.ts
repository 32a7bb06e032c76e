/** Text in, the number of terminal cells it takes out. */

/** Marks that join the character before them, and format characters. */
const ZERO = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** East Asian Wide and Fullwidth (Unicode Standard Annex 11); ambiguous ones such as “” are narrow in most terminals. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Emoji_Presentation}\u3000-\u303e\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]/u;

export function measureWidth(text: string): number {
  let cells = 0;
  for (const character of text) {
    if (ZERO.test(character)) continue;
    cells += WIDE.test(character) ? 2 : 1;
  }
  return cells;
}
