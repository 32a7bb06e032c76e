/** A text → whether it opens with a list mark that is no part of it: `△市图书馆…`. */

/** List marks before a text that is no title. */
const BULLET = /^[△▲●◆■○◇★☆▶►]\s*[\p{L}\p{N}“《]/u;
const MIN_BULLETED = 8;

export function isBulleted(text: string): boolean {
  return text.length > MIN_BULLETED && BULLET.test(text);
}
