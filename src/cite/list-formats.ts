/** `CSL item → the files that reference managers read`, each with its name and its text. */
import type { CslItem } from "../schema/csl-item.ts";
import { formatBibtex } from "./format-bibtex.ts";
import { formatRis } from "./format-ris.ts";

export interface CitationFile {
  /** What the format is called everywhere. */
  format: string;
  fileName: string;
  mediaType: string;
  text: string;
}

const INDENT = 2;

export function listFormats(item: CslItem): CitationFile[] {
  return [
    {
      format: "BibTeX",
      fileName: `${item.id}.bib`,
      mediaType: "application/x-bibtex",
      text: formatBibtex(item),
    },
    {
      format: "RIS",
      fileName: `${item.id}.ris`,
      mediaType: "application/x-research-info-systems",
      text: formatRis(item),
    },
    {
      format: "CSL-JSON",
      fileName: `${item.id}.json`,
      mediaType: "application/vnd.citationstyles.csl+json",
      text: `${JSON.stringify([item], null, INDENT)}\n`,
    },
  ];
}
