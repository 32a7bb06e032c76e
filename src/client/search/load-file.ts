/** `(folder) → how a file of the index is fetched`, in whole or in part. */
import { DamagedIndexError, type Load } from "../../search/index-files.ts";

export function loadFrom(folder: string): Load {
  return async (name, range) => {
    const isManifest = !name.includes("/");
    const response = await fetch(folder + name, {
      // Everything but the manifest is named by its content and may be kept.
      cache: isManifest ? "no-cache" : "default",
      headers: range ? { range: `bytes=${range.start}-${range.end - 1}` } : {},
    });
    if (response.status === 404) throw new DamagedIndexError(name);
    if (!response.ok) throw new Error(`${response.status} for ${name}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
