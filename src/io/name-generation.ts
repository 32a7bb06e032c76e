/** Program and vocabulary → the name under which pages that they parse are kept. */
import { digestProgram, digestVocabulary } from "./digest-program.ts";

export interface GenerationOptions {
  /** @default that of the program now */
  program?: string;
  /** @default that of the vocabulary now */
  vocabulary?: string;
}

export function nameGeneration({
  program = digestProgram(),
  vocabulary = digestVocabulary(process.env.BANMIAN_VOCABULARY || undefined),
}: GenerationOptions = {}): string {
  return `${program}-${vocabulary}`;
}
