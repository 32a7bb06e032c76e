/** An SPDX expression → whether we may use what is under it: of alternatives one must be allowed, of parts all. */

/**
 * Permissive ones, and MPL-2.0, which asks nothing of what merely uses the files under it. Each was read; another one is
 * to be read before it is added.
 */
const ALLOWED = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "MPL-2.0",
  "Python-2.0",
]);

/** `AND` binds closer than `OR`. What is no such expression is not allowed. */
export function isLicenceAllowed(expression: string): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const readAlternatives = (): boolean => {
    let isAllowed = readParts();
    while (tokens[at] === "OR") {
      at += 1;
      isAllowed = readParts() || isAllowed;
    }
    return isAllowed;
  };
  const readParts = (): boolean => {
    let isAllowed = readOne();
    while (tokens[at] === "AND") {
      at += 1;
      isAllowed = readOne() && isAllowed;
    }
    return isAllowed;
  };
  const readOne = (): boolean => {
    const token = tokens[at];
    at += 1;
    if (token !== "(") return token !== undefined && ALLOWED.has(token);
    const isAllowed = readAlternatives();
    at += 1;
    return isAllowed && tokens[at - 1] === ")";
  };
  return readAlternatives() && at === tokens.length;
}
