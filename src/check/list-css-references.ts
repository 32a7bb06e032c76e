/** A style sheet in, the addresses that it loads out: those of `url()` and `@import`. */

const COMMENT = /\/\*[\s\S]*?\*\//gu;
const ADDRESS = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)|@import\s*(?:"([^"]*)"|'([^']*)')/giu;

export function listCssReferences(css: string): string[] {
  return [...css.replace(COMMENT, " ").matchAll(ADDRESS)].map(([, ...forms]) =>
    (forms.find((form) => form !== undefined) ?? "").trim(),
  );
}
