/** `("{a} of {b}", {a: 1, b: 2}) → "1 of 2"`; a placeholder without a value stays as it is. */
export function fillTemplate(template: string, params: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => String(params[key] ?? whole));
}
