/** `(label, width in em) → lines`: SVG breaks no text by itself. Nothing is cut; no line begins with a closing mark. */

/** Widths in em: a Chinese character fills its square, Latin letters and digits of a sans-serif about half of it. */
const FULL = 1;
const HALF = 0.58;
const NARROW = /^[\u0020-\u024f]$/;
/** Runs of Latin letters and digits stay whole, and a closing mark stays with what it closes. */
const UNITS = /(?:[!-~]+|.)[，。、；：！？”’）》」』】〕]*/gsu;
/** A blank before a closing mark would part it from what it closes, and says nothing in Chinese. */
const BLANKS_BEFORE_CLOSING = /\s+(?=[，。、；：！？”’）》」』】〕])/gu;

export function measureLabel(text: string): number {
  return [...text].reduce((width, character) => width + (NARROW.test(character) ? HALF : FULL), 0);
}

export function wrapLabel(label: string, width: number): string[] {
  const units = (label.replace(BLANKS_BEFORE_CLOSING, "").match(UNITS) ?? []).flatMap((unit) =>
    // What no line can hold is broken anywhere.
    measureLabel(unit) > width ? [...unit] : [unit],
  );
  const lines: string[] = [];
  let line = "";
  for (const unit of units) {
    if (line !== "" && measureLabel(line + unit) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line = line === "" ? unit.trimStart() : line + unit;
  }
  return [...lines, line];
}
