/** Counts of right, found and wanted things → precision, recall and F1 over all of them. */

export interface Counts {
  right: number;
  found: number;
  wanted: number;
}

export interface Measures {
  precision: number;
  recall: number;
  f1: number;
}

/** Where nothing was found or nothing was wanted, the measure is perfect. */
export function measureCounts(list: readonly Counts[]): Measures & Counts {
  const sum = (key: keyof Counts) => list.reduce((total, counts) => total + counts[key], 0);
  const [right, found, wanted] = [sum("right"), sum("found"), sum("wanted")];
  return {
    right,
    found,
    wanted,
    precision: found === 0 ? 1 : right / found,
    recall: wanted === 0 ? 1 : right / wanted,
    f1: found + wanted === 0 ? 1 : (2 * right) / (found + wanted),
  };
}
