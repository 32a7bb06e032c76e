/** Text in, the place of its front matter out; null where the page begins without. */
import { frontMatterSchema } from "../schema/issue.ts";

export interface FrontMatterBlock {
  /** Offsets of the opening `---` and of the end of the closing line; `end` is that of the opening line where nothing closes it. */
  start: number;
  end: number;
  /** The word after the opening `---`, where there is one. */
  language: string | null;
  /** `null` where no line closes the block. */
  closing: { text: string; start: number } | null;
}

const OPENING = /^(?:[^\S\n]*\n)*(---(?!-)[^\S\n]*([A-Za-z][^\s-]*)?[^\S\n]*)(?:\n|$)/;
const CLOSING = /^---.*$/gm;
const KNOWN_KEY = new RegExp(`^["']?(?:${Object.keys(frontMatterSchema.shape).join("|")})\\b`, "i");
/** Lower case: a page may begin with a rule and then `AI: …`. */
const KEY = /^["']?[a-z_][a-z0-9_-]*["']?:(?:\s|$)/;
/** An editor may write keys in Chinese, or a full-width colon; those are shown their mistake. */
const ANY_KEY = /^["']?[\p{L}\p{N}_-]{1,30}["']?[ \t]*[:：]/u;

/** The lines that say something: neither blank nor a YAML comment. */
function statementsOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
}

/** A rule (`---`) may be printed at the head of a page; front matter is what goes on with `key:`. */
function looksLikeFrontMatter(inner: string, isClosed: boolean): boolean {
  const statements = statementsOf(inner);
  const [first] = statements;
  if (first === undefined) return isClosed && inner.trim() === "";
  if (KNOWN_KEY.test(first) || KEY.test(first)) return true;
  return isClosed && statements.every((line) => /^\s/.test(line) || ANY_KEY.test(line));
}

/**
 * Front matter stands at the head of the text, blank lines before it allowed, between two lines of `---`.
 * A language after the opening `---` always makes it front matter, so that it is refused, never printed or run.
 */
export function findFrontMatter(text: string): FrontMatterBlock | null {
  const opening = OPENING.exec(text);
  const line = opening?.[1];
  if (!opening || line === undefined) return null;
  const start = opening[0].indexOf(line);
  const innerStart = start + line.length;
  CLOSING.lastIndex = innerStart + 1;
  const match = CLOSING.exec(text);
  const closing = match ? { text: match[0].trimEnd(), start: match.index } : null;
  const language = opening[2] ?? null;
  const inner = text.slice(innerStart, closing?.start);
  if (!language && !looksLikeFrontMatter(inner, closing !== null)) return null;
  return { start, end: match ? match.index + match[0].length : innerStart, language, closing };
}
