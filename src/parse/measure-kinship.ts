/** A title and the head of a text → the share, 0 to 1, of the title's character pairs that the text uses too. */

const HAN_PAIR = /[\p{Script=Han}\d]{2}/u;

export function measureKinship(title: string, text: string): number {
  let pairs = 0;
  let shared = 0;
  for (let i = 0; i + 1 < title.length; i += 1) {
    const pair = title.slice(i, i + 2);
    if (!HAN_PAIR.test(pair)) continue;
    pairs += 1;
    if (text.includes(pair)) shared += 1;
  }
  return pairs === 0 ? 0 : shared / pairs;
}
