/** The folder of kept pages in, those of its files out that are neither pages nor what they add to the search index. */
import { basename } from "node:path";
import { listKept } from "./list-kept.ts";

const OURS = /^(?:[0-9a-f]+\.json|additions\.bin)$/;

export function listStrange(cache: string): string[] {
  return listKept(cache).filter((path) => !OURS.test(basename(path)));
}
