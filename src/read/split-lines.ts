/** `text → its lines`, numbered as records number them: a line ends with CR LF, LF or CR. */
export function splitLines(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  // The end of the last line begins no other one.
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
