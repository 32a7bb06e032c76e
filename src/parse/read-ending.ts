/** How a line ends: with a full stop, with ！ or ？, with a mark that asks for more, with none. */
export type Ending = "sentence" | "exclaim" | "open" | "none";

export function readEnding(text: string): Ending {
  const last = text.slice(-3).replace(/[”’）】」』)"]+$/u, (marks) => (marks.length < 3 ? "" : marks));
  if (/[。]$/u.test(last) || (/\.$/u.test(last) && /\p{Script=Han}\.$/u.test(last))) return "sentence";
  if (/…$/u.test(last)) return "sentence";
  if (/[！？!?]$/u.test(last)) return "exclaim";
  if (/[，、；：“‘《（【,;:(]$/u.test(text)) return "open";
  return "none";
}
