/** Text in, how much of it could stand in a Chinese newspaper out: a share from 0 to 1. */

/** Chinese characters and marks, printable ASCII, blanks, and the letters of Western names; not private use, not Hangul. */
const PLAUSIBLE =
  /[\t\n\r\f\x20-\x7e\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{P}\p{S}\p{N}\p{Zs}\u3040-\u312f]/gu;

/** Enough to tell encodings apart; a whole page rarely has more. */
const SAMPLE_LENGTH = 20_000;

export function measurePlausibility(text: string): number {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const characters = [...sample].length;
  if (characters === 0) return 0;
  return (sample.match(PLAUSIBLE)?.length ?? 0) / characters;
}
