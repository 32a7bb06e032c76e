/** What the browser tests find in the window of a page; the project's own code has no DOM types. */
declare const document: {
  documentElement: { scrollWidth: number; clientWidth: number; dataset: Record<string, string | undefined> };
  /** Null until the parser has come to it. */
  body: object | null;
  activeElement: { textContent: string | null; tagName: string } | null;
  querySelector(selector: string): unknown;
};
declare const window: { __x?: number; __shifts?: number[] };
declare const axe: {
  run(
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
};
declare class DOMParser {
  parseFromString(text: string, type: string): typeof document;
}
declare function getComputedStyle(element: unknown): {
  backgroundColor: string;
  font: string;
  fontSize: string;
  textAlign: string;
  getPropertyValue(name: string): string;
};
declare const sessionStorage: {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
};
declare class MutationObserver {
  constructor(callback: (records: unknown, observer: MutationObserver) => void);
  observe(target: unknown, options: object): void;
  disconnect(): void;
}
declare const caches: {
  has(name: string): Promise<boolean>;
  keys(): Promise<string[]>;
  open(name: string): Promise<{ keys(): Promise<{ url: string }[]> }>;
};
declare const navigator: { serviceWorker: { getRegistrations(): Promise<unknown[]> } };
declare class PerformanceObserver {
  constructor(callback: (list: { getEntries(): { value: number }[] }) => void);
  observe(options: object): void;
}
declare function requestAnimationFrame(callback: () => void): number;
