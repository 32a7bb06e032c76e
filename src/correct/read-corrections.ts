/** The bytes of a corrections file → its corrections with their places in it, and the file with what is wrong. */
import { VFile } from "vfile";
import { report } from "../diagnostics/report.ts";
import { decodeText } from "../read/decode-text.ts";
import { parseYaml, type YamlPlace } from "../read/parse-yaml.ts";
import type { PageSource } from "../read/read-page.ts";
import { type Correction, correctionsSchema } from "../schema/corrections.ts";

export type CorrectionsSource = NonNullable<PageSource["corrections"]>;

export interface PlacedCorrection extends Correction {
  /** Where it stands in its own file. */
  place: YamlPlace;
}

export interface ReadCorrections {
  file: VFile;
  corrections: PlacedCorrection[];
}

export function readCorrections({ path, bytes }: CorrectionsSource): ReadCorrections {
  const decoding = decodeText(bytes);
  // A blank file is no page, but it is a list without corrections.
  const isBlank = bytes.every((byte) => byte <= 0x20);
  const file = new VFile({ path, value: decoding.ok ? decoding.text : "" });
  if (!decoding.ok) {
    if (!isBlank) report(file, decoding.id, { params: decoding.params });
    return { file, corrections: [] };
  }
  const parsed = parseYaml(decoding.text, correctionsSchema, { onlyText: true });
  if ("problems" in parsed) {
    for (const { line, column, problem, problemZh } of parsed.problems)
      report(file, "bad-corrections", { place: { line, column }, params: { problem, problemZh } });
    return { file, corrections: [] };
  }
  const corrections = parsed.value.map((correction, index) => ({
    ...correction,
    place: parsed.placeOf([index]),
  }));
  return { file, corrections };
}
