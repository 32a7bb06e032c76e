/** The head of a paragraph → the byline that opens it (电头), or null: `本报讯（记者 马超 通讯员 刘栋）`. */
import type { BylineGrammar } from "./compile-byline-grammar.ts";
import { type NamesByRole, readNamesByRole } from "./read-names-by-role.ts";
import { looksLikeNames } from "./split-names.ts";

export interface OpeningByline {
  /** UTF-16 length of what belongs to the byline, the white space after it included. */
  length: number;
  /** As printed, without Markdown marks. */
  printed: string;
  reporters: string[];
  correspondents: string[];
  photographers: string[];
  /** The agency whose copy it is (`据新华社电`), or null. */
  agency: string | null;
  odd: string[];
}

/** No byline is longer; a limit keeps the reader linear on a page without line breaks. */
const MAX_LENGTH = 160;
const GROUP = /^\s*[（(]([^（()）]{2,90})[）)]/u;
/** `本报讯 记者 张三 通讯员 李四 报道：`, and without the colon where a blank or a quotation follows. */
const FREE =
  /^\s*((?:[^\s，。：:！？]{0,6})(?:记者|通讯员)[\p{Script=Han}\s、·]{2,40}?)报道(?:\s*[:：,，。]\s*|\s+|(?=[“「]))/u;
/** `本报讯 记者张三　近日，…`: wide space ends the names. */
const FREE_WIDE =
  /^\s*((?:记者|通讯员)\s*(?:\p{Script=Han}[ \u3000]\p{Script=Han}|\p{Script=Han}{2,4})(?:[、 ]\p{Script=Han}{2,4})*)(?:\u3000| {2,})/u;
/** A signature is no longer than an office and a name. */
const MAX_SIGNATURE = 16;
/** Emphasis marks around the opening word: `**本报讯**`. */
const EMPHASIS = /\*\*|__/gu;

export function readOpeningByline(text: string, grammar: BylineGrammar): OpeningByline | null {
  const head = text.slice(0, MAX_LENGTH);
  const marked = /^\s*(?:\*\*|__)/u.test(head);
  // Marks are replaced by a character that no pattern reads as text, so that lengths stay those of the printed line;
  // where the page itself has that character, it prints nothing.
  const plain = marked ? head.replace(EMPHASIS, "\u200b\u200b") : head;
  const bare = plain.replace(/\u200b/gu, "");
  const found = match(bare, grammar);
  if (!found) return null;
  const length = printedLength(plain, found.length);
  const names = found.names;
  return {
    length,
    printed: bare
      .slice(0, found.length)
      .trim()
      .replace(/[:：,，]$/u, ""),
    reporters: names?.reporters ?? [],
    correspondents: names?.correspondents ?? [],
    photographers: names?.photographers ?? [],
    agency: found.agency,
    odd: names?.odd ?? [],
  };
}

interface Match {
  length: number;
  names: NamesByRole | null;
  agency: string | null;
}

function match(text: string, grammar: BylineGrammar): Match | null {
  const own = grammar.ownDispatch.exec(text);
  const wire = own ? null : grammar.wire.exec(text);
  const opener = own?.[0] ?? wire?.[0] ?? "";
  const agency = wire?.groups?.agency ?? null;
  let length = opener.length;
  let names: NamesByRole | null = null;
  const rest = text.slice(length);
  const group = GROUP.exec(rest);
  const free = group ? null : (FREE.exec(rest) ?? (opener ? FREE_WIDE.exec(rest) : null));
  if (group) {
    const read = readNamesByRole(group[1] ?? "", grammar);
    // `（2025年修订）` after a dateline is no byline; nor is any group that names nobody.
    if (
      read.hasRole &&
      read.reporters.length + read.correspondents.length + read.photographers.length + read.odd.length > 0
    ) {
      names = read;
      length += group[0].length;
    } else if (own && !read.hasRole && isSignature(group[1] ?? "", read, grammar)) {
      // `本报讯（教务处 甘霖）`: an office's correspondent.
      names = { ...read, correspondents: read.bare.slice(-1), odd: [] };
      length += group[0].length;
    }
  } else if (free) {
    const read = readNamesByRole(free[1] ?? "", grammar);
    if (read.hasRole && read.odd.length === 0) {
      names = read;
      length += free[0].length;
    }
  }
  if (opener === "" && names === null) return null;
  // `记者从…` without an opening word is the first sentence, not a byline: only a group or `记者 某某 报道：` is.
  length += /^[\s:：，,]*/u.exec(text.slice(length))?.[0].length ?? 0;
  return { length, names, agency };
}

/** An office and a name, or a name alone: `护理部 白露`. */
function isSignature(inside: string, { bare }: NamesByRole, { surnames }: BylineGrammar): boolean {
  return bare.length > 0 && inside.length <= MAX_SIGNATURE && looksLikeNames(bare.slice(-1), surnames);
}

/** Length in the printed text of the first `length` characters of the text without marks. */
function printedLength(plain: string, length: number): number {
  let seen = 0;
  let at = 0;
  while (at < plain.length && (seen < length || plain[at] === "\u200b")) {
    if (plain[at] !== "\u200b") seen += 1;
    at += 1;
  }
  return at;
}
