/** `name → its id`, kind and slug: `/people/sun-yan-0a1b2c/ → people/sun-yan-0a1b2c`. */
import type { NameEntry } from "../index/archive.ts";

export function idOfEntry({ permalink }: Pick<NameEntry, "permalink">): string {
  return permalink.slice(1, -1);
}
