/** `(global data, "archive.articles") → what stands there`; undefined where nothing does. */
export function lookUp(data: object, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data);
}
