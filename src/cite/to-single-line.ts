/** `text → text on one line`: runs of white space and control characters become one space, lone surrogates go. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const BETWEEN = /[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

export function toSingleLine(text: string): string {
  return text.replace(LONE_SURROGATE, "").replace(BETWEEN, " ").trim();
}
