/** A text of the page with a `{slot}` → the text with a value in it. */

export function wordText(text: string, slot: string, value: string | number): string {
  return text.split(`{${slot}}`).join(String(value));
}
