/** The traditional characters that are searched as simplified ones, by OpenCC's table of single characters. */
import { Converter } from "opencc-js/t2cn";
import type { Variants } from "./fold-text.ts";

/** Blocks of Han characters in the Basic Multilingual Plane, last one included. */
const BLOCKS: readonly (readonly [first: number, last: number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
];

let listed: Variants | null = null;

/** Asks for 27,000 characters, so it is done once. */
export function listVariants(): Variants {
  listed ??= collectVariants();
  return listed;
}

function collectVariants(): Variants {
  const convert = Converter({ from: "t", to: "cn" });
  const simplify = (code: number): number => {
    const simple = convert(String.fromCharCode(code));
    return simple.length === 1 ? simple.charCodeAt(0) : code;
  };
  const variants = new Map<number, number>();
  for (const [first, last] of BLOCKS) {
    for (let code = first; code <= last; code += 1) {
      const simple = simplify(code);
      // Twice, so that no character that is folded is ever the fold of another.
      if (simple !== code) variants.set(code, simplify(simple));
    }
  }
  return variants;
}
