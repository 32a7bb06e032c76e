/** The little of citation-js that the tests use; its releases for this version of Node.js bring no types. */
declare module "@citation-js/core" {
  interface ParsedItem {
    [field: string]: unknown;
    type: string;
    title?: string;
    author?: { literal?: string; family?: string; given?: string }[];
    /** What the RIS specification calls the author of an article in a newspaper. */
    reporter?: (string | { literal?: string; family?: string; given?: string })[];
    issued?: { "date-parts": number[][] };
  }
  export class Cite {
    constructor(text: string, options: { forceType: string });
    readonly data: ParsedItem[];
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
