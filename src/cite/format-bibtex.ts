/** `CSL item → BibTeX entry`, for BibTeX and biblatex, in UTF-8. */
import type { CslItem } from "../schema/csl-item.ts";
import { formatIssued } from "./format-issued.ts";

const YEAR_LENGTH = 4;

/** BibTeX counts braces even behind a backslash, so they go in by name. */
const COMMANDS: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  _: "\\_",
  "%": "\\%",
};
/** What TeX would not print as it stands; of two like marks in a row it makes one other: `--` is a dash. */
const SPECIAL = /[\\{}~^$&#_%]|([-'`,<>])(?=\1)/g;
/** Names that BibTeX takes as they are. In braces it takes any, with commas and `and` too. */
const PLAIN_NAME = /^[\p{Script=Han}·•]+$/u;
const LATIN = /[A-Za-z]/;

const escapeText = (text: string) => text.replace(SPECIAL, (mark) => COMMANDS[mark] ?? `${mark}{}`);
const formatName = (name: string) => (PLAIN_NAME.test(name) ? name : `{${escapeText(name)}}`);
/** Inner braces keep styles from setting Latin words in lower case. */
const formatTitle = (title: string) => (LATIN.test(title) ? `{${escapeText(title)}}` : escapeText(title));
/** Addresses are read letter by letter; only what would end the field has to be in percent code. */
const formatUrl = (url: string) => url.replace(/[{}\\]/g, encodeURIComponent);

export function formatBibtex(item: CslItem): string {
  const date = formatIssued(item);
  const fields: [name: string, value: string | undefined][] = [
    // What biblatex, Zotero and the LaTeX styles of GB/T 7714 know a newspaper by; others ignore it.
    ["entrysubtype", "newspaper"],
    ["author", item.author?.map(({ literal }) => formatName(literal)).join(" and ")],
    ["title", formatTitle(item.title)],
    ["journal", item["container-title"] && escapeText(item["container-title"])],
    ["date", date ?? undefined],
    ["year", date?.slice(0, YEAR_LENGTH)],
    // The LaTeX styles of GB/T 7714 print the number behind the date: 2031-05-06(02).
    ["number", item.page && escapeText(item.page)],
    ["url", item.URL && formatUrl(item.URL)],
    ["language", "chinese"],
    ["note", item.note && escapeText(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name} = {${value}},` : []));
  return `@article{${item.id},\n${lines.join("\n")}\n}\n`;
}
