/** `02 → 第02版`; an edition that is a name (`要闻版`) stays as it is. */
import { strings } from "../strings.ts";

const NUMBERED = /^[A-Z]?\d+$/i;

export function formatEdition(edition: string): string {
  return NUMBERED.test(edition) ? strings.editionNumber(edition) : edition;
}
