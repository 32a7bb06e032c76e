/** A page that is taken in, and what is said of its issue → the file to store: its name and its bytes. */
import { extname } from "node:path";
import { decodeText } from "../read/decode-text.ts";
import type { Issue } from "../schema/issue.ts";
import type { Candidate } from "./examine-pages.ts";
import { namePageFile } from "./name-page-file.ts";
import { setFrontMatter } from "./set-front-matter.ts";

const MARKDOWN = /^\.(?:md|markdown)$/iu;

/** UTF-8 with `\n`, whatever the file was; not a character of the page itself is changed. */
export function composePage(
  { source, file, record }: Candidate,
  issue: Issue,
): { name: string; bytes: Uint8Array } {
  const decoding = decodeText(source.bytes);
  if (!decoding.ok) throw new Error(`${source.path} was read, and can't be decoded`);
  const named = {
    date: issue.date ?? record.date ?? undefined,
    newspaper: issue.newspaper ?? record.newspaper ?? undefined,
    edition: issue.edition ?? record.edition ?? undefined,
  };
  const extension = MARKDOWN.test(extname(source.path)) ? ".md" : ".txt";
  return {
    name: namePageFile(named, String(file)) + extension,
    bytes: Buffer.from(setFrontMatter(decoding.text, issue)),
  };
}
