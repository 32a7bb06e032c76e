/** Leaves of the newspaper tree → why each of their printed lines was given its role. */
import type { Evidence } from "../schema/record.ts";
import type { LineNode } from "../schema/tree.ts";

/** Log-odds of a line that is known by its form alone, such as a folio: no other reading was weighed. */
const CERTAIN = 99;

export function listEvidence(nodes: readonly LineNode[]): Evidence[] {
  return nodes.flatMap((node): Evidence[] => {
    const { evidence } = node.data;
    if (evidence.length === 0)
      return [{ line: node.position.start.line, role: node.type, margin: CERTAIN, features: {} }];
    return evidence.map(({ line, features, margin }, index) => ({
      line,
      role: index > 0 ? "continuation" : node.type,
      margin,
      features,
    }));
  });
}
