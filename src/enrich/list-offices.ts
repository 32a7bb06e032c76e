/** The vocabulary of organisations → what offices are called by what they have charge of: 住房和城乡建设局. */
import type { OrganisationWords } from "../schema/vocabulary.ts";

const OFFICES = ["厅", "局", "部", "委", "委员会"];

export function listOffices({ fields }: Pick<OrganisationWords, "fields">): string[] {
  return fields.flatMap((field) => OFFICES.map((office) => field + office));
}
