/** What the browser tests find in the window of a page; the project's own code has no DOM types. */
declare const document: {
  documentElement: { scrollWidth: number; clientWidth: number };
  activeElement: { textContent: string | null } | null;
  querySelector(selector: string): unknown;
};
declare const window: { __x?: number };
declare const axe: {
  run(
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
};
declare class DOMParser {
  parseFromString(text: string, type: string): typeof document;
}
