/** Orders two strings by code point, so that no locale has a say in what is built. */

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;

export function compareCodepoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    if (a.charCodeAt(at) === b.charCodeAt(at)) continue;
    // Two that share the first half of a pair may differ in a whole character, which begins there.
    const start = at > 0 && isHighSurrogate(a.charCodeAt(at - 1)) ? at - 1 : at;
    return compareAt(a, b, start) || compareAt(a, b, at);
  }
  return a.length - b.length;
}

function compareAt(a: string, b: string, at: number): number {
  return (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0);
}
